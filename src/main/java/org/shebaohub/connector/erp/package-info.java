/** The ERP's receipts; depends on ledger and kernel. */
package org.shebaohub.connector.erp;
