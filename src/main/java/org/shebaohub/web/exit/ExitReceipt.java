package org.shebaohub.web.exit;

import org.shebaohub.offboarding.OffboardingDesk.Receipt;
import org.shebaohub.web.Commands;

/** What whoever opened an exit is told at once. */
record ExitReceipt(String exitNo) {

	/** @throws org.shebaohub.web.Refused with the findings, when it is refused */
	static ExitReceipt of(Receipt receipt) {
		Commands.accepted(receipt.decision());
		return new ExitReceipt(receipt.exitNo());
	}
}
