package org.shebaohub.payout;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.springframework.stereotype.Component;

/** Fetches and matches statements, one message a day and early ones where they are needed. */
@Component
class StatementCounter {

	/** From this attempt on; one that was lost with its instance counts too. */
	private static final int LATE = 8;

	private final StatementMatch match;

	private final Statements schedule;

	private final JdbcStatements store;

	private final BusinessClock clock;

	StatementCounter(StatementMatch match, Statements schedule, JdbcStatements store, BusinessClock clock) {
		this.match = match;
		this.schedule = schedule;
		this.store = store;
		this.clock = clock;
	}

	StatementCall begin(Delivery delivery) {
		return delivery == null ? new StatementCall(StatementCall.Action.NOTHING, null, null)
				: fetch(Statements.day(delivery), delivery);
	}

	/** A statement that does not come is a finding, until it has come; one that is asked for early may be. */
	private StatementCall fetch(LocalDate day, Delivery delivery) {
		if (delivery.attempt() >= LATE && day.isBefore(clock.today()) && delivery.subject().equals(day.toString())) {
			match.late(day);
		}
		return new StatementCall(StatementCall.Action.FETCH, day, delivery);
	}

	void match(BankStatement statement) {
		LocalDate day = Statements.day(statement.delivery());
		if (!day.equals(statement.date())) {
			throw new IllegalArgumentException("asked for the statement of " + day + ", got " + statement.date());
		}
		schedule.done(statement.delivery(), day, match.match(statement));
	}

	List<StatementFinding> findings(OrgNode scope, long before, int limit) {
		return store.findings(scope, before, Math.min(limit, 200));
	}
}
