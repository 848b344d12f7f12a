package org.shebaohub.payout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Which statements are fetched when: each day's once it is over, and today's early while a blind bank owes an answer. */
@Component
class Statements {

	static final String KIND = "bank.statement";

	private static final String EARLY = "#early";

	private static final String AGAIN = "#again";

	private final JdbcStatements days;

	private final MailRoom mailRoom;

	private final BankSettings settings;

	private final BusinessClock clock;

	/** A day known to be on its way, so that not every send asks. */
	private volatile LocalDate expected;

	Statements(JdbcStatements days, MailRoom mailRoom, BankSettings settings, BusinessClock clock) {
		this.days = days;
		this.mailRoom = mailRoom;
		this.settings = settings;
		this.clock = clock;
	}

	/** Sees to it that the day's statement is fetched when the day is over. */
	void expect(LocalDate day) {
		if (day.equals(expected)) {
			return;
		}
		if (days.expect(day)) {
			Instant due = day.plusDays(1).atTime(settings.statementAt()).atZone(BusinessClock.ZONE).toInstant();
			post(day.toString(), due);
		}
		else {
			expected = day;
		}
	}

	/** Asks for a day's statement at once, though it may have been matched before; today's comes again when the day is over. */
	void again(LocalDate day) {
		if (day.isBefore(clock.today())) {
			days.expect(day);
		}
		else {
			expect(day);
		}
		post(day + AGAIN, clock.now());
	}

	/** Asks for today's statement before the day is over, for a bank that answers no query. */
	void watch() {
		LocalDate today = clock.today();
		expect(today);
		if (days.watch(today, true)) {
			post(today + EARLY, clock.now().plus(settings.pause(1)));
		}
	}

	/** Ends a statement's message; an early one comes again while there is something to wait for and the day lasts. */
	void done(Delivery delivery, LocalDate day, boolean waiting) {
		if (delivery.subject().endsWith(AGAIN)) {
			mailRoom.close(delivery, "matched");
		}
		else if (!delivery.subject().endsWith(EARLY)) {
			mailRoom.close(delivery, "matched");
			expect(day.plusDays(1));
		}
		else if (waiting && day.equals(clock.today())) {
			Duration pause = settings.pause(delivery.attempt());
			mailRoom.again(delivery, clock.now().plus(pause), "still waiting for a line");
		}
		else {
			days.watch(day, false);
			mailRoom.close(delivery, "matched");
		}
	}

	static LocalDate day(Delivery delivery) {
		return LocalDate.parse(delivery.subject().substring(0, 10));
	}

	private void post(String subject, Instant due) {
		mailRoom.post(new Intent(KIND, "bank", subject, due, Map.of(), "{}"));
	}
}
