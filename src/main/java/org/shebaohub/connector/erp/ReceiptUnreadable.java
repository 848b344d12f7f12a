package org.shebaohub.connector.erp;

/** A receipt of the ERP that says nothing; the command stays open and is sent again. */
class ReceiptUnreadable extends RuntimeException {

	ReceiptUnreadable(String what) {
		super("receipt of the ERP: " + what);
	}
}
