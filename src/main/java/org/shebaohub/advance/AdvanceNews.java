package org.shebaohub.advance;

import java.util.List;
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
		considerAll(leaves.take(started.no(), started.from()).orElseThrow());
	}

	private void considerAll(LeaveReturn leave) {
		InsuranceMonth now = InsuranceMonth.containing(clock.today());
		for (InsuranceMonth month = InsuranceMonth.containing(leave.startedOn()); month.compareTo(now) <= 0
				&& leave.touches(month); month = month.plus(1)) {
			assessment.consider(leave, month);
		}
	}

	/** The HR system's word confirms the return as a person's does, or corrects it; it is about the last leave begun by then. */
	@EventListener
	void on(RosterNews.LeaveEnded ended) {
		if (ended.kind() != LeaveKind.MATERNITY) {
			return;
		}
		List<LeaveReturn> begun = leaves.of(ended.no()).stream().filter(leave -> !leave.startedOn().isAfter(ended.on()))
			.flatMap(leave -> leaves.take(ended.no(), leave.startedOn()).stream()).toList();
		for (LeaveReturn leave : begun) {
			boolean last = leave.equals(begun.get(begun.size() - 1));
			if (last && leave.returnedOn() == null) {
				returns.confirm(Actor.HUB, leave, ended.node(), ended.on());
			}
			else if (last ? !ended.on().equals(leave.returnedOn()) : leave.returnedOn() == null) {
				returns.correct(leave, ended.node(), ended.on());
				leaves.take(ended.no(), leave.startedOn()).ifPresent(this::considerAll);
			}
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
