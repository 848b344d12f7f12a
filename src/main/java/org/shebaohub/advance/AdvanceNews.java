package org.shebaohub.advance;

import java.util.Map;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and begins, pays or ends a maternity leave. */
@Component
class AdvanceNews {

	private final MaternityLeaves leaves;

	private final Assessment assessment;

	private final Returns returns;

	private final DueDays dueDays;

	private final Letters letters;

	private final BusinessClock clock;

	AdvanceNews(MaternityLeaves leaves, Assessment assessment, Returns returns, DueDays dueDays, Letters letters,
			BusinessClock clock) {
		this.leaves = leaves;
		this.assessment = assessment;
		this.returns = returns;
		this.dueDays = dueDays;
		this.letters = letters;
		this.clock = clock;
	}

	/** Told late, the months since its beginning may have been paid already. */
	@EventListener
	void on(RosterNews.LeaveStarted started) {
		if (started.kind() != LeaveKind.MATERNITY) {
			return;
		}
		leaves.start(started.no(), started.from(), started.expectedReturn());
		letters.leaveStarted(started.no(), started.node(), started.from());
		if (started.expectedReturn() != null) {
			dueDays.note("return/" + started.no() + "/" + started.from(), started.expectedReturn(), started.no());
		}
		LeaveReturn leave = leaves.take(started.no(), started.from()).orElseThrow();
		InsuranceMonth now = InsuranceMonth.containing(clock.today());
		for (InsuranceMonth month = InsuranceMonth.containing(started.from()); month.compareTo(now) <= 0; month = month.plus(1)) {
			assessment.consider(leave, month);
		}
	}

	/** The HR system's word confirms the return as a person's does. */
	@EventListener
	void on(RosterNews.LeaveEnded ended) {
		if (ended.kind() == LeaveKind.MATERNITY) {
			leaves.takeLast(ended.no()).filter(leave -> leave.returnedOn() == null)
				.ifPresent(leave -> returns.confirm(Actor.HUB, leave, ended.node(), ended.on()));
		}
	}

	/** Looked at outside the transaction that credits a whole unit. */
	@EventListener
	void on(ContributionsCredited credited) {
		dueDays.now("paid/" + credited.month() + "/" + credited.unit(), Map.of("unit", credited.unit()));
	}

	@EventListener
	void on(LedgerNews.WagePaid paid) {
		assessment.wagePaid(paid.employee(), paid.month());
	}

	/** What was settled otherwise when the wage came may be the wage's now. */
	@EventListener
	void on(LedgerNews.ItemReopened reopened) {
		OpenItem item = reopened.item();
		if (item.kind() == OpenItemKind.ADVANCE) {
			assessment.reopened(item.employee(), item.month());
		}
	}
}
