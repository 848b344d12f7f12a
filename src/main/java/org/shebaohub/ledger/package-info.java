/**
 * What the employer, its people and the ERP owe and book: balanced vouchers, open items and what cleared them, deductions;
 * depends on kernel, policy, roster, exchange, vault and operationlog.
 */
package org.shebaohub.ledger;
