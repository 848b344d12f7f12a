package org.shebaohub.sandbox.counterparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One declaration as the tax bureau knows it.
 * @param payable what the accepted lines come to
 * @param accepted how many lines were accepted
 * @param paymentDelay milliseconds before the answer to a payment leaves
 */
record TaxDeclaration(String declarationNo, String digest, String receiptNo, String payable, int accepted,
		List<Map<String, String>> rejected, int paymentDelay, Instant paidAt, LocalDate creditedOn) {

	TaxDeclaration paid(Instant now) {
		return new TaxDeclaration(this.declarationNo, this.digest, this.receiptNo, this.payable, this.accepted, this.rejected,
				this.paymentDelay, now, null);
	}

	TaxDeclaration credited(LocalDate on) {
		return new TaxDeclaration(this.declarationNo, this.digest, this.receiptNo, this.payable, this.accepted, this.rejected,
				this.paymentDelay, this.paidAt, on);
	}

	String unpaidStatus() {
		if (this.rejected.isEmpty()) {
			return "DECLARED";
		}
		return this.accepted == 0 ? "REJECTED" : "PARTIAL";
	}
}
