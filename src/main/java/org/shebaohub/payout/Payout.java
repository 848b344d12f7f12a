package org.shebaohub.payout;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.payout.core.Standing;

/**
 * A payout's row.
 *
 * @param seal keyed digest over everything that money depends on, as it was last written
 */
record Payout(Approved approved, Progress progress, int version, String seal) {

	/**
	 * What was approved, and never changes.
	 *
	 * @param digest keyed digest over order and account, as the approver saw them
	 */
	record Approved(String reference, String claimNo, int number, EmployeeNo employeeNo, OrgNode node, Yuan amount,
			byte[] account, String accountTail, String payeeIndex, String digest, String approvedBy) {
	}

	/**
	 * What became of it.
	 *
	 * @param releasedBy who let it go, where somebody had to; null otherwise
	 * @param bookings how often a payment was booked; more than once only after a reversal
	 * @param countedOn the day whose ceilings it is counted in
	 * @param listedOn the day on which the bank's statement shows the debit
	 * @param serial the bank's own number for the payment, once it said one; null otherwise
	 */
	record Progress(Standing standing, String releasedBy, int bookings, LocalDate countedOn, LocalDate paidOn,
			LocalDate listedOn, String cause, String serial) {

		Progress at(Standing next) {
			return new Progress(next, releasedBy, bookings, countedOn, paidOn, listedOn, cause, serial);
		}

		Progress released(String by) {
			String all = releasedBy == null ? by : releasedBy + "," + by;
			return new Progress(standing, all, bookings, countedOn, paidOn, listedOn, cause, serial);
		}

		Progress booked() {
			return new Progress(standing, releasedBy, bookings + 1, countedOn, paidOn, listedOn, cause, serial);
		}

		Progress counted(LocalDate day) {
			return new Progress(standing, releasedBy, bookings, day, paidOn, listedOn, cause, serial);
		}

		Progress paid(LocalDate day) {
			return new Progress(standing, releasedBy, bookings, countedOn, day, listedOn, cause, serial);
		}

		Progress listed(LocalDate day) {
			return new Progress(standing, releasedBy, bookings, countedOn, paidOn, day, cause, serial);
		}

		/** The bank's first number stays. */
		Progress numbered(String told) {
			return new Progress(standing, releasedBy, bookings, countedOn, paidOn, listedOn, cause,
					serial == null ? told : serial);
		}

		Progress because(String why) {
			String kept = why == null || why.length() <= 400 ? why : why.substring(0, 400);
			return new Progress(standing, releasedBy, bookings, countedOn, paidOn, listedOn, kept, serial);
		}
	}

	String reference() {
		return approved.reference();
	}

	String claimNo() {
		return approved.claimNo();
	}

	Standing standing() {
		return progress.standing();
	}

	PayoutState state() {
		return progress.standing().state();
	}

	Payout with(Progress next) {
		return new Payout(approved, next, version, seal);
	}

	/** The number under which its present payment is booked; a second booking follows only a reversal. */
	String voucherNo() {
		return progress.bookings() <= 1 ? reference() : reference() + "-B" + progress.bookings();
	}

	/** Without the account: it may be shown and logged. */
	@Override
	public String toString() {
		return "payout " + reference();
	}
}
