/** The ERP's receipts; depends on nothing of the hub. */
package org.shebaohub.connector.erp;
