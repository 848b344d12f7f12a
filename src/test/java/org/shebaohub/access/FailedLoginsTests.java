package org.shebaohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailedLoginsTests {

	private static final Instant NOW = Instant.parse("2026-10-12T01:00:00Z");

	private final FailedLogins failures = new FailedLogins(
			new AccessSettings(Duration.ofHours(12), Duration.ofSeconds(5), 5, Duration.ofSeconds(30), 4));

	@Test
	@DisplayName("SEC-04 ten thousand made-up names free no locked one")
	void keepsTheLocked() {
		for (int guess = 0; guess < 5; guess++) {
			failures.failed(at("zhangsan"), NOW);
		}
		for (int name = 0; name < 10_001; name++) {
			failures.failed(at("made-up-" + name), NOW);
		}
		assertThat(failures.mustWait(at("zhangsan"), NOW.plusSeconds(29))).isTrue();
		assertThat(failures.mustWait(at("made-up-1"), NOW)).isFalse();
	}

	@Test
	@DisplayName("SEC-04 an address of version 6 is counted by its network, however it is written")
	void countsNetworks() {
		assertThat(Attempt.of("zhangsan", "2001:db8::1")).isEqualTo(Attempt.of("zhangsan", "2001:db8:0:0:ffff:1:2:3"))
			.isNotEqualTo(Attempt.of("zhangsan", "2001:db8:0:1::1"));
		assertThat(Attempt.of("zhangsan", "10.0.0.1")).isNotEqualTo(Attempt.of("zhangsan", "10.0.0.2"));
		assertThat(Attempt.of("zhangsan", "made:up").from()).isEqualTo("made:up");
	}

	@Test
	@DisplayName("SEC-04 with a name that many addresses guess at each has one try, and whoever has not failed comes in")
	void slowsMany() {
		for (int address = 0; address < 50; address++) {
			assertThat(failures.mustWait(Attempt.of("zhangsan", "10.0.1." + address), NOW)).isFalse();
			failures.failed(Attempt.of("zhangsan", "10.0.1." + address), NOW);
		}
		assertThat(failures.mustWait(Attempt.of("zhangsan", "10.0.1.1"), NOW.plusSeconds(29))).isTrue();
		assertThat(failures.mustWait(Attempt.of("zhangsan", "10.0.0.7"), NOW)).isFalse();
		assertThat(failures.mustWait(Attempt.of("lisi", "10.0.1.1"), NOW)).isFalse();
		assertThat(failures.mustWait(Attempt.of("zhangsan", "10.0.1.1"), NOW.plusSeconds(30))).isFalse();
	}

	private static Attempt at(String name) {
		return Attempt.of(name, "10.0.0.1");
	}
}
