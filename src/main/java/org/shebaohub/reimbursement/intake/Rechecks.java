package org.shebaohub.reimbursement.intake;

import java.util.Map;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.reimbursement.backclaim.BackClaims;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimEvent;
import org.shebaohub.reimbursement.paper.PaperBook;
import org.shebaohub.reimbursement.step.ClaimEffects;
import org.shebaohub.reimbursement.step.LaterLooks;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks again at claims that wait for contributions, when something was credited or HR asks. */
@Component
public class Rechecks {

	private final Claims claims;

	private final Checkup checkup;

	private final RosterDesk roster;

	private final PaperBook papers;

	private final ClaimEffects effects;

	private final LaterLooks looks;

	private final BackClaims backClaims;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	Rechecks(Claims claims, Checkup checkup, RosterDesk roster, PaperBook papers, ClaimEffects effects, LaterLooks looks,
			BackClaims backClaims, MailRoom mailRoom, BusinessClock clock) {
		this.claims = claims;
		this.checkup = checkup;
		this.roster = roster;
		this.papers = papers;
		this.effects = effects;
		this.looks = looks;
		this.backClaims = backClaims;
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	@EventListener
	void on(ContributionsCredited credited) {
		claims.waitingFor(credited.unit(), credited.month()).forEach(this::post);
	}

	public void post(String claimNo) {
		mailRoom.post(new Intent("claim.recheck", "hub", claimNo, clock.now(), Map.of("claimNo", claimNo), "{}"));
	}

	public void run(Delivery delivery) {
		Claim claim = claims.lock(LaterLooks.claimNo(delivery)).orElseThrow();
		if (LaterLooks.isForPapers(delivery)) {
			looks.papers(delivery, claim);
			return;
		}
		if (BackClaims.isLookedAt(delivery)) {
			backClaims.look(delivery, claim.claimNo());
		}
		else if (LaterLooks.isForCase(delivery)) {
			mailRoom.close(delivery, claim.state().name());
			effects.stillStands(claim);
		}
		else if (!claim.core().state().waits()) {
			mailRoom.close(delivery, "nothing to do: " + claim.core().state());
		}
		else {
			check(delivery, claim);
		}
	}

	private void check(Delivery delivery, Claim claim) {
		Employee employee = roster.find(claim.employeeNo()).orElseThrow();
		Checkup.Seen seen = checkup.again(employee, claim.kind(), claim.dateOfService(), claim.lines());
		Step step = claim.core().on(new ClaimEvent.Checked(seen.verdict().outcome(), seen.verdict().liability(),
				!papers.missing(claim).isEmpty()));
		Claim after = claim.checked(seen.months(), seen.verdict()).at(step.next());
		claims.saveCheck(after);
		mailRoom.close(delivery, after.core().state().name());
		effects.log(Actor.HUB, after.state().waits() ? "CLAIM_RECHECKED" : "CLAIM_RESUMED", claim,
				after, Map.of("findings", Intake.texts(seen.verdict().findings())));
		effects.carryOut(step.intents(), after, after.core().state().name());
		looks.again(delivery, after);
	}
}
