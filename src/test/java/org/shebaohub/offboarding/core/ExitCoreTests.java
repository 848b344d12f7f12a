package org.shebaohub.offboarding.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.offboarding.core.ExitCore.Event;
import org.shebaohub.offboarding.core.ExitCore.Intent;
import org.shebaohub.offboarding.core.ExitCore.Step;

class ExitCoreTests {

	@ParameterizedTest(name = "R-000-21 R-000-32 {0} on {1} is {2} and does {3}")
	@CsvSource(nullValues = "-", textBlock = """
			DRAFT, CONFIRMED, CHECKING, EXAMINE
			DRAFT, WITHDRAW, WITHDRAWN, TAKE_BACK
			CHECKING, FOUND_HOLDING, BLOCKED, TELL_BLOCKED
			CHECKING, FOUND_NOTHING, CLEARED, TELL_CLEARED
			CHECKING, WITHDRAW, WITHDRAWN, TAKE_BACK
			BLOCKED, FOUND_HOLDING, BLOCKED, -
			BLOCKED, FOUND_NOTHING, CLEARED, TELL_RELEASED
			BLOCKED, LET_THROUGH, CLEARED, TELL_LET_THROUGH
			BLOCKED, WITHDRAW, WITHDRAWN, TAKE_BACK
			CLEARED, FOUND_NOTHING, CLEARED, -
			CLEARED, FOUND_HOLDING, BLOCKED, TELL_BLOCKED
			CLEARED, COMPLETE, COMPLETED, SETTLE
			CLEARED, WITHDRAW, WITHDRAWN, TAKE_BACK
			COMPLETED, WITHDRAW, WITHDRAWN, TAKE_BACK
			CLEARED, REHIRED, LAPSED, LEAVE_BEHIND
			BLOCKED, REHIRED, LAPSED, LEAVE_BEHIND
			""")
	void goesOn(ExitState from, Event event, ExitState to, Intent intent) {
		Step step = new ExitCore(from, false).on(event);
		assertThat(step.fits()).isTrue();
		assertThat(step.next().state()).isEqualTo(to);
		assertThat(step.intents()).isEqualTo(intent == null ? List.of() : List.of(intent));
	}

	@ParameterizedTest(name = "{0} cannot {1}: nothing changes")
	@CsvSource({ "DRAFT, FOUND_HOLDING", "DRAFT, COMPLETE", "DRAFT, LET_THROUGH", "CHECKING, COMPLETE", "CHECKING, CONFIRMED",
			"BLOCKED, COMPLETE", "BLOCKED, CONFIRMED", "CLEARED, LET_THROUGH", "CLEARED, CONFIRMED", "COMPLETED, REHIRED",
			"COMPLETED, COMPLETE", "COMPLETED, FOUND_HOLDING", "WITHDRAWN, CONFIRMED", "WITHDRAWN, FOUND_NOTHING",
			"WITHDRAWN, WITHDRAW", "LAPSED, WITHDRAW", "LAPSED, COMPLETE" })
	void refuses(ExitState from, Event event) {
		ExitCore core = new ExitCore(from, false);
		assertThat(core.on(event)).isEqualTo(new Step(core, List.of(), false));
	}

	@Test
	@DisplayName("F-03 who was let through by two people stays so until something holds that they have not agreed to")
	void staysLetThrough() {
		ExitCore through = new ExitCore(ExitState.BLOCKED, false).on(Event.LET_THROUGH).next();
		assertThat(through).isEqualTo(new ExitCore(ExitState.CLEARED, true));
		assertThat(through.on(Event.LET_THROUGH)).isEqualTo(new Step(through, List.of(), false));
		assertThat(through.on(Event.FOUND_NOTHING)).isEqualTo(new Step(through, List.of(), true));
		assertThat(through.on(Event.FOUND_HOLDING)).isEqualTo(new Step(new ExitCore(ExitState.BLOCKED, false),
				List.of(Intent.TELL_BLOCKED), true));
	}

	@Test
	@DisplayName("R-000-21 whatever happens in whatever order, nobody is completed while something holds, unless two people let him through")
	void neverCompletesWhatHolds() {
		long seed = Long.getLong("exit.seed", System.nanoTime());
		System.out.println("exits: seed " + seed);
		Random random = new Random(seed);
		for (int life = 0; life < 20_000; life++) {
			live(random);
		}
	}

	private static void live(Random random) {
		ExitCore core = random.nextBoolean() ? ExitCore.drafted() : ExitCore.opened();
		boolean held = false;
		for (int i = 0; i < 30; i++) {
			Event event = Event.values()[random.nextInt(Event.values().length)];
			Step step = core.on(event);
			boolean looked = step.fits() && (event == Event.FOUND_HOLDING || event == Event.FOUND_NOTHING);
			held = looked ? event == Event.FOUND_HOLDING : held && !(step.fits() && event == Event.LET_THROUGH);
			assertThat(step.next().state() != ExitState.COMPLETED || core.state() == ExitState.COMPLETED || !held).isTrue();
			assertThat(step.next().equals(core)).isEqualTo(step.intents().isEmpty());
			assertThat(core.state().lives() || !step.fits() || step.next().state() == ExitState.WITHDRAWN).isTrue();
			core = step.next();
		}
	}

	@Test
	@DisplayName("every intent is asked for by some step")
	void asksForEveryIntent() {
		assertThat(Arrays.stream(ExitState.values())
			.flatMap(state -> Arrays.stream(Event.values()).map(event -> new ExitCore(state, false).on(event)))
			.flatMap(step -> step.intents().stream())).contains(Intent.values());
	}
}
