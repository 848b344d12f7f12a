package org.shebaohub.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.BankStatement.Direction;
import org.shebaohub.payout.BankStatement.Line;
import org.shebaohub.payout.core.PayoutEvent;
import org.springframework.stereotype.Component;

/** Holds the payouts against the bank's statement, which is the authority: every line, each once. */
@Component
class StatementMatch {

	private static final String LATE = "STATEMENT_LATE";

	private final Register register;

	private final JdbcStatements statements;

	private final Transitions transitions;

	private final OperationLog log;

	private final BankSettings settings;

	private final BusinessClock clock;

	StatementMatch(Register register, JdbcStatements statements, Transitions transitions, OperationLog log,
			BankSettings settings, BusinessClock clock) {
		this.register = register;
		this.statements = statements;
		this.transitions = transitions;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
	}

	/** @return true while something that was sent is still without an answer */
	boolean match(BankStatement statement) {
		LocalDate day = statement.date();
		Map<String, Line> known = statements.lines(day).stream().collect(Collectors.toMap(Line::serial,
				Function.identity()));
		statement.lines().forEach(line -> match(day, line, known.get(line.serial())));
		if (day.isBefore(clock.today())) {
			missing(day);
		}
		statements.matched(day, clock.now());
		statements.close(LATE, day.toString(), clock.now());
		return !settings.queryable() && !statements.open(clock.now()).isEmpty();
	}

	void late(LocalDate day) {
		find(LATE, day.toString(), "", day, "the bank has not given the statement of the day; ask the bank");
	}

	/** The day is over: what should stand on its statement and does not. */
	private void missing(LocalDate day) {
		statements.missing(day).forEach(reference -> find("MISSING_DEBIT", reference, reference, day,
				"taken for paid, and no statement until " + day + " shows it"));
		Instant last = day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusMillis(1);
		statements.open(last).forEach(reference -> register.take(reference).ifPresent(payout -> transitions.apply(
				payout, new PayoutEvent.NothingListed(), Actor.HUB, "not on the statement of " + day)));
	}

	private void match(LocalDate day, Line line, Line known) {
		if (known != null || !statements.insert(day, line)) {
			if (known == null || !known.equals(line)) {
				find("LINE_CHANGED", line.serial(), line.reference(), day, "the bank's serial came with other content");
			}
			return;
		}
		Optional<Payout> payout = register.take(line.reference());
		if (payout.isEmpty()) {
			find("UNKNOWN_" + line.direction(), line.serial(), line.reference(), day,
					line.amount() + " that the hub never ordered");
		}
		else {
			match(day, line, payout.get());
		}
	}

	private void match(LocalDate day, Line line, Payout payout) {
		boolean debit = line.direction() == Direction.DEBIT;
		if (!line.amount().equals(payout.approved().amount())) {
			dispute(day, line, payout, "OTHER_AMOUNT", line.amount() + " instead of " + payout.approved().amount());
		}
		else if (debit && payout.progress().listedOn() != null) {
			dispute(day, line, payout, "SECOND_DEBIT", "debited on " + payout.progress().listedOn() + " already");
		}
		else if (debit) {
			statements.close("MISSING_DEBIT", payout.reference(), clock.now());
			transitions.apply(payout, payout.progress().listed(line.bookedOn()), new PayoutEvent.DebitListed(),
					Actor.HUB, "debit " + line.serial() + " on the statement of " + day, null);
		}
		else {
			transitions.apply(payout, new PayoutEvent.ReturnListed(), Actor.HUB,
					"return " + line.serial() + " on the statement of " + day);
		}
	}

	private void dispute(LocalDate day, Line line, Payout payout, String kind, String detail) {
		find(kind, line.serial(), line.reference(), day, detail);
		transitions.apply(payout, new PayoutEvent.Disputed(), Actor.HUB, "statement of " + day + ": " + detail);
	}

	private void find(String kind, String subject, String reference, LocalDate day, String detail) {
		if (statements.insert(new StatementFinding(0, kind, subject, reference, day, detail, clock.now(), null))) {
			log.record(Actor.HUB, "STATEMENT_" + kind, "statement/" + day, Map.of("subject", subject, "reference",
					reference, "detail", detail));
		}
	}
}
