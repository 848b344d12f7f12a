package org.shebaohub.reimbursement.backclaim;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.BackClaimView;
import org.shebaohub.reimbursement.BackClaimView.State;

/** An application to the bureau as it stands in the store; each step is empty where it does not fit. */
record BackClaim(String claimNo, OrgNode node, Yuan amount, Yuan inArrears, State state, Application application,
		int version) {

	/** What became of it at the bureau; null where nothing yet. */
	record Application(String no, LocalDate submittedOn, LocalDate decidedOn, Yuan accepted, String reason) {

		static final Application NONE = new Application(null, null, null, null, null);
	}

	/** The enterprise's turn: it must apply, for the first time or again. */
	boolean waitsForUs() {
		return state == State.OPEN || state == State.REFUSED;
	}

	/** A fresh approval may change what is claimed, until it is on its way. */
	Optional<BackClaim> reopened(Yuan other, Yuan arrears) {
		boolean changes = state == State.WITHDRAWN || state == State.OPEN && !amount.equals(other);
		return changes ? Optional.of(new BackClaim(claimNo, node, other, arrears, State.OPEN, Application.NONE, version))
				: Optional.empty();
	}

	Optional<BackClaim> withdrawn() {
		return waitsForUs() ? Optional.of(in(State.WITHDRAWN, application)) : Optional.empty();
	}

	Optional<BackClaim> submitted(String no, LocalDate on) {
		return waitsForUs() ? Optional.of(in(State.SUBMITTED, new Application(no, on, null, null, null))) : Optional.empty();
	}

	Optional<BackClaim> accepted(Yuan granted, LocalDate on) {
		return state == State.SUBMITTED ? Optional.of(in(State.ACCEPTED,
				new Application(application.no(), application.submittedOn(), on, granted, null))) : Optional.empty();
	}

	Optional<BackClaim> refused(String reason, LocalDate on) {
		return state == State.SUBMITTED ? Optional.of(in(State.REFUSED,
				new Application(application.no(), application.submittedOn(), on, null, reason))) : Optional.empty();
	}

	private BackClaim in(State next, Application other) {
		return new BackClaim(claimNo, node, amount, inArrears, next, other, version);
	}

	BackClaimView view() {
		return new BackClaimView(claimNo, amount, inArrears, state, state.word(), application.no(),
				application.submittedOn(), application.decidedOn(), application.accepted(), application.reason());
	}
}
