package org.shebaohub.reimbursement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.core.ClaimIntent;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Carries out what a step of a claim asks for, in the step's transaction. */
@Component
class ClaimEffects {

	private final NoticeDesk notices;

	private final LedgerDesk ledger;

	private final RosterDesk roster;

	private final OperationLog log;

	ClaimEffects(NoticeDesk notices, LedgerDesk ledger, RosterDesk roster, OperationLog log) {
		this.notices = notices;
		this.ledger = ledger;
		this.roster = roster;
		this.log = log;
	}

	/** @param stage the word of the progress notice, usually the new state */
	void carryOut(List<ClaimIntent> intents, Claim claim, String stage) {
		for (ClaimIntent intent : intents) {
			switch (intent) {
				case TELL_PARKED -> tellBoth("claim-parked", claim);
				case TELL_HELD -> tellBoth("claim-held", claim);
				case TELL_PROGRESS -> tell(stage.equals("APPROVED") ? "claim-approved" : "claim-progress", claim,
						Map.of("stage", stage));
				case TELL_PAID -> tell("claim-paid", claim, Map.of("amount", claim.hubPays().toString()));
				case POST_LIABILITY -> require(ledger.liability(claim.claimNo(), claim.liability()));
				case REVERSE_LIABILITY -> require(ledger.reverse("L-" + claim.claimNo(), "claim rejected"));
				case INSTRUCT_PAYOUT -> {
				}
			}
		}
	}

	/** The transition's own row, with what stood before. */
	void log(Actor actor, String action, Claim before, Claim after, Map<String, ?> more) {
		Map<String, Object> content = new HashMap<>(more);
		content.put("before", before.core().state());
		content.put("after", after.core().state());
		if (after.liability().isPositive() && before.liability().equals(Yuan.ZERO)) {
			content.put("liability", after.liability());
		}
		log.record(actor, action, after.claimNo(), content);
	}

	private void tellBoth(String template, Claim claim) {
		tell(template + "-employee", claim, Map.of());
		String name = roster.find(claim.employeeNo()).orElseThrow().name();
		notices.tell(Audience.role(Role.HR, claim.node()), template + "-hr",
				Map.of("name", name, "claimNo", claim.claimNo()), claim.claimNo());
	}

	private void tell(String template, Claim claim, Map<String, String> params) {
		Map<String, String> all = new HashMap<>(params);
		all.put("claimNo", claim.claimNo());
		notices.tell(Audience.employee(claim.employeeNo()), template, all, claim.claimNo());
	}

	private static void require(Decision decision) {
		if (decision.isRefused()) {
			throw new IllegalStateException("the ledger refused: " + decision.findings());
		}
	}
}
