package org.shebaohub.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.Payout.Approved;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.Hold;
import org.shebaohub.payout.core.Opinion;
import org.shebaohub.payout.core.PayoutEvent;
import org.shebaohub.payout.core.PayoutState;
import org.springframework.stereotype.Component;

/** What needs a second person: letting a held payout go, and saying what became of one that nobody can ask for. */
@Component
class FourEyes {

	private final Transitions transitions;

	private final Seals seals;

	private final BankSettings settings;

	private final BusinessClock clock;

	FourEyes(Transitions transitions, Seals seals, BankSettings settings, BusinessClock clock) {
		this.transitions = transitions;
		this.seals = seals;
		this.settings = settings;
		this.clock = clock;
	}

	Decision release(Actor actor, Payout payout) {
		List<Finding> findings = common(actor, payout);
		Approved approved = payout.approved();
		if (payout.state() != PayoutState.WAITING_RELEASE) {
			findings.add(finding("PAYOUT_NOT_WAITING", payout + " is " + payout.state(), "nothing is to be released"));
		}
		boolean approver = actor.name().equals(approved.approvedBy());
		boolean ceiling = payout.standing().hold() == Hold.CEILING;
		if (approver && !ceiling) {
			findings.add(finding("SECOND_PERSON_NEEDED", actor.name() + " approved the claim",
					"a FINANCE_MANAGER other than " + actor.name() + " may release"));
		}
		if (!actor.is(Role.FINANCE_MANAGER) && !(approver && ceiling)) {
			findings.add(finding("ROLE_NEEDED", actor.name() + " is " + actor.roles(),
					"a FINANCE_MANAGER other than " + approved.approvedBy() + " may release"));
		}
		return findings.isEmpty() ? take(payout, new PayoutEvent.Released(actor.name()), actor, "released")
				: refused(findings);
	}

	Decision decide(Actor actor, Payout payout, PayoutDesk.Verdict verdict, String reason) {
		List<Finding> findings = common(actor, payout);
		if (!actor.is(Role.FINANCE, Role.FINANCE_MANAGER)) {
			findings.add(finding("ROLE_NEEDED", actor.name() + " is " + actor.roles(),
					"two different people of FINANCE or FINANCE_MANAGER decide"));
		}
		if (payout.state() != PayoutState.UNKNOWN && payout.state() != PayoutState.CONTRADICTED) {
			findings.add(finding("PAYOUT_NOT_OPEN", payout + " is " + payout.state(), "nothing is to be decided"));
		}
		findings.addAll(unsaid(verdict, reason));
		boolean paid = verdict == PayoutDesk.Verdict.PAID;
		(paid ? altered(payout) : tooEarly(payout)).ifPresent(findings::add);
		return findings.isEmpty()
				? take(payout, new PayoutEvent.Judged(actor.name(), paid), actor, "decided " + verdict + ": " + reason)
				: refused(findings);
	}

	private static List<Finding> unsaid(PayoutDesk.Verdict verdict, String reason) {
		List<Finding> findings = new ArrayList<>();
		if (verdict == null) {
			findings.add(finding("VERDICT_NEEDED", "no verdict was given", "say PAID or NOT_PAID"));
		}
		if (reason == null || reason.isBlank()) {
			findings.add(finding("REASON_NEEDED", "no reason was given", "say what the bank said, and who at the bank"));
		}
		return findings;
	}

	private Optional<Finding> tooEarly(Payout payout) {
		return isTooEarly(payout) ? Optional.of(finding("TOO_EARLY", "sent at " + payout.standing().sentAt(),
				"the bank may show it until " + settings.visibilityDelay() + " after the send: wait and ask again"))
				: Optional.empty();
	}

	private Optional<Finding> altered(Payout payout) {
		return seals.approvedAccount(payout.approved()).isPresent() ? Optional.empty()
				: Optional.of(finding("PAYOUT_ALTERED", payout + " is not what was approved",
						"compare the operation log, the claim and the bank's statement"));
	}

	private boolean isTooEarly(Payout payout) {
		return payout.standing().sentAt() != null
				&& clock.now().isBefore(payout.standing().sentAt().plus(settings.visibilityDelay()));
	}

	private List<Finding> common(Actor actor, Payout payout) {
		List<Finding> findings = new ArrayList<>();
		if (actor.isSelf(payout.approved().employeeNo())) {
			findings.add(finding("OWN_CLAIM", payout + " goes to " + actor.name(), "somebody else must decide"));
		}
		Opinion first = payout.standing().opinion();
		if (first != null && first.by().equals(actor.name())) {
			findings.add(finding("SECOND_PERSON_NEEDED", actor.name() + " has spoken already",
					"a second, different person must say the same"));
		}
		return findings;
	}

	/** HELD while only one of two has spoken. */
	private Decision take(Payout payout, PayoutEvent event, Actor actor, String why) {
		boolean releases = event instanceof PayoutEvent.Released;
		Progress progress = releases ? payout.progress().released(actor.name()) : payout.progress();
		Payout after = transitions.apply(payout, progress, event, actor, why, null);
		if (after.state() != payout.state()) {
			return Decision.accepted();
		}
		return new Decision(Decision.Outcome.HELD, List.of(finding("SECOND_PERSON_NEEDED",
				after.standing().opinion() == null ? "two people do not agree; both words are forgotten"
						: actor.name() + " has spoken",
				"a second, different person must say the same")));
	}

	private static Decision refused(List<Finding> findings) {
		return Decision.refused(findings);
	}

	private static Finding finding(String code, String evidence, String remedy) {
		return new Finding(code, evidence, remedy, Role.FINANCE_MANAGER);
	}
}
