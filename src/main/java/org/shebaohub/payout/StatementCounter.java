package org.shebaohub.payout;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.springframework.stereotype.Component;

/** Fetches and matches statements, one message a day and early ones where they are needed. */
@Component
class StatementCounter {

	private final StatementMatch match;

	private final Statements schedule;

	private final JdbcStatements store;

	StatementCounter(StatementMatch match, Statements schedule, JdbcStatements store) {
		this.match = match;
		this.schedule = schedule;
		this.store = store;
	}

	StatementCall begin(Delivery delivery) {
		return delivery == null ? new StatementCall(StatementCall.Action.NOTHING, null, null)
				: new StatementCall(StatementCall.Action.FETCH, Statements.day(delivery), delivery);
	}

	void match(BankStatement statement) {
		LocalDate day = Statements.day(statement.delivery());
		if (!day.equals(statement.date())) {
			throw new IllegalArgumentException("asked for the statement of " + day + ", got " + statement.date());
		}
		schedule.done(statement.delivery(), day, match.match(statement));
	}

	List<StatementFinding> findings(int limit) {
		return store.findings(Math.min(limit, 200));
	}
}
