package org.shebaohub.sandbox;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows the business clock and moves it, forward only. */
@RestController
@Profile("sandbox")
class ClockDoor {

	/** One of both: a span such as {@code P1D} or {@code PT6H}, or an instant with offset. */
	record Move(String advance, OffsetDateTime to) {
	}

	record Reading(OffsetDateTime now) {
	}

	private final SandboxClock clock;

	private final ClockFollowers followers;

	ClockDoor(SandboxClock clock, ClockFollowers followers) {
		this.clock = clock;
		this.followers = followers;
	}

	@GetMapping("/api/sandbox/clock")
	@Operation(summary = "业务时钟 · What the business clock shows")
	Reading read() {
		return new Reading(OffsetDateTime.now(clock));
	}

	@PostMapping("/api/sandbox/clock")
	@Operation(summary = "拨快业务时钟 · Move the business clock forward")
	Reading move(@RequestBody Move move) {
		if ((move.advance() == null) == (move.to() == null) || !clock.moveTo(target(move))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "one of advance and to, and forward only");
		}
		followers.tell();
		return read();
	}

	private Instant target(Move move) {
		return move.to() != null ? move.to().toInstant()
				: clock.instant().atZone(BusinessClock.ZONE).plus(span(move.advance())).toInstant();
	}

	private static TemporalAmount span(String text) {
		try {
			return text.contains("T") ? java.time.Duration.parse(text) : Period.parse(text);
		}
		catch (DateTimeParseException unreadable) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a span", unreadable);
		}
	}
}
