/** What the ERP says and answers, in the words of the ledger; depends on ledger, exchange and kernel. */
package org.shebaohub.connector.erp;
