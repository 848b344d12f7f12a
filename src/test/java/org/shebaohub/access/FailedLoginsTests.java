package org.shebaohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailedLoginsTests {

	private static final Instant NOW = Instant.parse("2026-10-12T01:00:00Z");

	private final FailedLogins failures = new FailedLogins(
			new AccessSettings(Duration.ofHours(12), Duration.ofSeconds(5), 5, Duration.ofSeconds(30)));

	@Test
	@DisplayName("SEC-04 ten thousand made-up names free no locked one")
	void keepsTheLocked() {
		for (int guess = 0; guess < 5; guess++) {
			failures.failed("zhangsan", NOW);
		}
		for (int name = 0; name < 10_001; name++) {
			failures.failed("made-up-" + name, NOW);
		}
		assertThat(failures.mustWait("zhangsan", NOW.plusSeconds(29))).isTrue();
		assertThat(failures.mustWait("made-up-1", NOW)).isFalse();
	}
}
