package org.shebaohub.reimbursement;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;

/**
 * An application to the bureau for what the fund bears of a claim (补报).
 *
 * @param amount what is claimed back
 * @param inArrears how much of it is of service days inside months that were paid late
 * @param applicationNo the bureau's number; null before it was submitted
 * @param accepted what the bureau grants; null before it decided
 * @param reason why the bureau refused; else null
 */
public record BackClaimView(String claimNo, Yuan amount, Yuan inArrears, State state, String stateWord,
		String applicationNo, LocalDate submittedOn, LocalDate decidedOn, Yuan accepted, String reason) {

	/** Where an application stands. */
	public enum State {

		OPEN("待申请补报"), SUBMITTED("已申请补报,待经办机构审核"), ACCEPTED("经办机构已同意补报"), REFUSED("经办机构退回,待重新申请"),
		WITHDRAWN("已撤销");

		private final String word;

		State(String word) {
			this.word = word;
		}

		/** The word that people read. */
		public String word() {
			return word;
		}
	}
}
