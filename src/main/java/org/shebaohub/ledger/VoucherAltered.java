package org.shebaohub.ledger;

/** A stored voucher is not what was posted; it is not sent. */
class VoucherAltered extends RuntimeException {

	VoucherAltered(String voucherNo) {
		super("voucher " + voucherNo + " was altered in the store");
	}
}
