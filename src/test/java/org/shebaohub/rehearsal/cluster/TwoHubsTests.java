package org.shebaohub.rehearsal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rehearsal")
@DisplayName("Two hubs on one PostgreSQL and an Artemis of its own")
class TwoHubsTests {

	private static final int MANY = 1_000;

	@Test
	@DisplayName("R-002-14 A-3 FM-24 a thousand cases due at the same second go up once each, also when one hub is killed; how fast is printed")
	void raiseAThousandCasesOnceEach() throws Exception {
		try (TwoHubs hubs = new TwoHubs(Path.of("target", "two-hubs").toAbsolutePath())) {
			hubs.start();
			Duration before = hubs.cpu();
			Duration together = round(hubs, 1, () -> {
			});
			System.out.printf("1,000 cases by two hubs (goal 30,000 ms): %d ms, CPU of both %d ms, load of this machine %.1f on %d cores; first raised"
					+ " %d, second %d%n", together.toMillis(), hubs.cpu().minus(before).toMillis(), load(),
					Runtime.getRuntime().availableProcessors(), TwoHubs.raised(hubs.first), TwoHubs.raised(hubs.second));
			Duration killed = round(hubs, 5_001, () -> {
				await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
					.until(() -> hubs.risen(5_001, MANY) > MANY / 10);
				hubs.second.kill();
			});
			System.out.printf("1,000 cases, one hub killed on the way: %d ms%n", killed.toMillis());
		}
	}

	/** What else runs here makes the figures worse. */
	private static double load() {
		return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	private static Duration round(TwoHubs hubs, int from, Runnable meanwhile) {
		Instant due = hubs.business().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
		hubs.casesDueAt(due, from, MANY);
		Instant start = hubs.wall(due);
		long early = hubs.risen(from, MANY);
		if (hubs.business().isBefore(due)) {
			assertThat(early).as("before their time").isZero();
		}
		meanwhile.run();
		await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50)).until(() -> hubs.risen(from, MANY) == MANY);
		Duration took = Duration.between(start, Instant.now());
		assertThat(hubs.noticesPerCase(from, MANY)).containsExactly("told 1 times: " + MANY);
		assertThat(hubs.logged(from, MANY)).isEqualTo(MANY);
		return took;
	}
}
