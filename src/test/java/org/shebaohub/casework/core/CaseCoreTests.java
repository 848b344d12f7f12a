package org.shebaohub.casework.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.core.CaseCore.Step;
import org.shebaohub.casework.core.CaseEvent.Acknowledged;
import org.shebaohub.casework.core.CaseEvent.CauseGone;
import org.shebaohub.casework.core.CaseEvent.Resolved;
import org.shebaohub.casework.core.CaseEvent.TimePassed;

class CaseCoreTests {

	private static final Instant OPENED = Instant.parse("2026-10-12T01:00:00Z");

	private static CaseCore fresh() {
		return CaseCore.opened(OPENED.plus(Duration.ofHours(24)), OPENED.plus(Duration.ofHours(48)));
	}

	private static CaseCore in(String state) {
		return switch (state) {
			case "OPEN" -> fresh();
			case "OPEN2" -> fresh().on(after("PT24H")).next();
			case "OPEN3" -> fresh().on(after("PT24H")).next().on(after("PT48H")).next();
			case "ACKNOWLEDGED" -> fresh().on(new Acknowledged()).next();
			case "RESOLVED" -> fresh().on(new Resolved()).next();
			default -> fresh().on(new CauseGone()).next();
		};
	}

	private static CaseEvent after(String span) {
		return new TimePassed(OPENED.plus(Duration.parse(span)));
	}

	private static CaseEvent event(String text) {
		return switch (text) {
			case "ack" -> new Acknowledged();
			case "resolve" -> new Resolved();
			case "gone" -> new CauseGone();
			default -> after(text);
		};
	}

	@ParameterizedTest(name = "{0} + {1} → {2} level {3} {4}")
	@DisplayName("R-002-14 R-002-15 A-4 each situation and event has one outcome; what does not fit changes nothing")
	@CsvSource({
			"OPEN, PT23H59M59.999S, OPEN, 1, -",
			"OPEN, PT24H, OPEN, 2, TELL_LEVEL",
			"OPEN2, PT24H, OPEN, 2, -",
			"OPEN2, PT47H59M59.999S, OPEN, 2, -",
			"OPEN2, PT48H, OPEN, 3, TELL_LEVEL",
			"OPEN3, PT9999H, OPEN, 3, -",
			"OPEN, ack, ACKNOWLEDGED, 1, END_ESCALATION",
			"OPEN2, ack, ACKNOWLEDGED, 2, END_ESCALATION",
			"OPEN3, ack, ACKNOWLEDGED, 3, END_ESCALATION",
			"ACKNOWLEDGED, PT24H, ACKNOWLEDGED, 1, -",
			"ACKNOWLEDGED, PT48H, ACKNOWLEDGED, 1, -",
			"ACKNOWLEDGED, ack, ACKNOWLEDGED, 1, -",
			"OPEN, resolve, RESOLVED, 1, END_WORK",
			"OPEN3, resolve, RESOLVED, 3, END_WORK",
			"ACKNOWLEDGED, resolve, RESOLVED, 1, END_WORK",
			"OPEN2, gone, CLEARED, 2, END_WORK",
			"ACKNOWLEDGED, gone, CLEARED, 1, END_WORK",
			"RESOLVED, PT24H, RESOLVED, 1, -",
			"RESOLVED, ack, RESOLVED, 1, -",
			"RESOLVED, gone, RESOLVED, 1, -",
			"CLEARED, resolve, CLEARED, 1, -",
			"CLEARED, PT48H, CLEARED, 1, -" })
	void followsTheTable(String before, String event, CaseState after, int level, String intents) {
		CaseCore core = in(before);
		Step step = core.on(event(event));
		assertThat(step.next().state()).isEqualTo(after);
		assertThat(step.next().level()).isEqualTo(level);
		assertThat(step.intents()).extracting(Enum::name).isEqualTo(intents.equals("-") ? List.of() : List.of(intents));
		assertThat(step.fits()).isEqualTo(!intents.equals("-"));
		assertThat(step.fits() || step.next().equals(core)).isTrue();
	}

	@Test
	@DisplayName("R-002-15 what became due while the hub was down goes up in order, one level after the other")
	void catchesUpInOrder() {
		Instant late = OPENED.plus(Duration.ofDays(5));
		Step second = fresh().on(new TimePassed(late));
		assertThat(second.next().level()).isEqualTo(2);
		assertThat(second.next().on(new TimePassed(late)).fits()).isFalse();
		Step third = second.next().on(new TimePassed(late.plusSeconds(1)));
		assertThat(third.next().level()).isEqualTo(3);
		assertThat(third.next().due()).isNull();
	}

	@ParameterizedTest
	@DisplayName("R-002-14 R-002-15 a million random steps never tell a level twice, too early, out of order or after handling")
	@ValueSource(longs = { 20261122L, 48L, 3L })
	void survivesChance(long seed) {
		Random random = new Random(seed);
		for (int life = 0; life < 60_000; life++) {
			List<Instant> told = live(random, "seed " + seed + ", life " + life);
			for (int i = 0; i < told.size(); i++) {
				assertThat(told.get(i)).isAfterOrEqualTo(OPENED.plus(Duration.ofHours(24L * (i + 1))));
				assertThat(i == 0 || told.get(i).isAfter(told.get(i - 1))).as("seed " + seed).isTrue();
			}
			assertThat(told).hasSizeLessThanOrEqualTo(2);
		}
	}

	private static List<Instant> live(Random random, String whose) {
		CaseCore core = fresh();
		Instant now = OPENED;
		List<Instant> told = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			now = now.plusMillis(random.nextInt(40 * 3_600_000));
			int die = random.nextInt(12);
			CaseEvent event = die < 9 ? new TimePassed(now) : List.of(new Acknowledged(), new Resolved(), new CauseGone())
				.get(die - 9);
			Step step = core.on(event);
			if (step.intents().contains(CaseIntent.TELL_LEVEL)) {
				assertThat(core.state()).as(whose).isEqualTo(CaseState.OPEN);
				told.add(now);
			}
			assertThat(step.next().due() == null || step.next().state() == CaseState.OPEN).as(whose).isTrue();
			core = step.next();
		}
		return told;
	}
}
