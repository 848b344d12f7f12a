package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;

import org.shebaohub.kernel.BusinessClock;

/** The business clock of the counterparties: normal speed plus an offset, set by {@code POST /__clock}, kept over a restart. */
final class MockClock extends Door {

	private final Clock wall;

	private final Journal offsets;

	private volatile Duration offset;

	MockClock(Path books, Clock wall) {
		super("clock");
		Path file = books.resolve("clock.journal");
		List<String> known = Journal.lines(file);
		this.wall = wall;
		this.offset = known.isEmpty() ? Duration.ZERO : Duration.parse(known.get(known.size() - 1));
		this.offsets = new Journal(file);
	}

	Instant now() {
		return this.wall.instant().plus(this.offset);
	}

	LocalDate today() {
		return dateOf(now());
	}

	static LocalDate dateOf(Instant instant) {
		return LocalDate.ofInstant(instant, BusinessClock.ZONE);
	}

	void set(Instant now) {
		Duration shift = Duration.between(this.wall.instant(), now);
		this.offsets.append(shift.toString());
		this.offset = shift;
	}

	@Override
	ResponseDefinition answer(Call call) {
		if (call.method().equals("POST")) {
			try {
				set(OffsetDateTime.parse(call.text("now", ".+")).toInstant());
			}
			catch (DateTimeParseException unreadable) {
				throw new IllegalArgumentException("field now is not an ISO 8601 time with offset", unreadable);
			}
		}
		return call.answer(Map.of("now", now().atZone(BusinessClock.ZONE).toOffsetDateTime()));
	}

	@Override
	public void stop() {
		this.offsets.close();
	}
}
