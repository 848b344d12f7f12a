/** What payroll paid and withheld, and whether the wages of a month are settled; depends on kernel. */
package org.shebaohub.ledger.wage;
