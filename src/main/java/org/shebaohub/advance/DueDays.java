package org.shebaohub.advance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.springframework.stereotype.Component;

/** Notes what is to be looked at on which day, in the morning; what is past is looked at now. */
@Component
class DueDays {

	static final String KIND = "advance.due";

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	DueDays(MailRoom mailRoom, BusinessClock clock) {
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	/** @param subject a word and what it is about, such as {@code return/E1001/2026-03-01} */
	private void note(String subject, LocalDate day, Map<String, String> keys) {
		Instant due = morning(day);
		mailRoom.post(new Intent(KIND, "hub", subject, due.isBefore(clock.now()) ? clock.now() : due, keys, "{}"));
	}

	void note(String subject, LocalDate day, EmployeeNo no) {
		note(subject, day, Map.of("employeeNo", no.value()));
	}

	/** For what is done at once, but not in the transaction that asks for it. */
	void now(String subject, Map<String, String> keys) {
		mailRoom.post(new Intent(KIND, "hub", subject, clock.now(), keys, "{}"));
	}

	static Instant morning(LocalDate day) {
		return day.atTime(MORNING).atZone(BusinessClock.ZONE).toInstant();
	}
}
