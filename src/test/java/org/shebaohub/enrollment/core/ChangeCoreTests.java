package org.shebaohub.enrollment.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.enrollment.EnrollmentAnswer.Kind;
import org.shebaohub.enrollment.EnrollmentCall.Action;
import org.shebaohub.enrollment.core.ChangeCore.Follow;

class ChangeCoreTests {

	@ParameterizedTest(name = "RULE-5 what begins at {0} calls {1} and stands at {2}")
	@CsvSource({ "AWAITING_APPROVAL, NOTHING, AWAITING_APPROVAL", "APPROVED, SEND, SENDING", "SENDING, QUERY, SENDING",
			"RECEIVED, QUERY, RECEIVED", "CONFIRMED, NOTHING, CONFIRMED", "CANCELLED, NOTHING, CANCELLED" })
	void begins(ChangeState from, Action action, ChangeState to) {
		ChangeCore.Begin begin = new ChangeCore(from, 0).begin();
		assertThat(begin.action()).isEqualTo(action);
		assertThat(begin.next().state()).isEqualTo(to);
	}

	@ParameterizedTest(name = "FM-21 {0} with {1} doubts hears {2}: {3} with {4}, then {5}")
	@CsvSource({ "SENDING, 0, RECEIVED, RECEIVED, 0, ASK_LATER", "SENDING, 0, CONFIRMED, CONFIRMED, 0, END",
			"SENDING, 0, REJECTED, REJECTED, 0, END", "SENDING, 0, NOT_FOUND, APPROVED, 0, AGAIN",
			"SENDING, 0, UNCLEAR, SENDING, 0, AGAIN", "SENDING, 0, NOT_SENT, SENDING, 0, AGAIN",
			"RECEIVED, 0, RECEIVED, RECEIVED, 0, ASK_LATER", "RECEIVED, 1, RECEIVED, RECEIVED, 0, ASK_LATER",
			"RECEIVED, 0, NOT_FOUND, RECEIVED, 1, ASK_LATER", "RECEIVED, 1, NOT_FOUND, APPROVED, 0, AGAIN",
			"RECEIVED, 0, CONFIRMED, CONFIRMED, 0, END", "RECEIVED, 0, REJECTED, REJECTED, 0, END",
			"CONFIRMED, 0, REJECTED, CONFIRMED, 0, END", "CANCELLED, 0, CONFIRMED, CANCELLED, 0, END" })
	void hears(ChangeState from, int doubts, Kind kind, ChangeState to, int then, Follow follow) {
		assertThat(new ChangeCore(from, doubts).on(kind))
			.isEqualTo(new ChangeCore.Step(new ChangeCore(to, then), follow));
	}

	@Test
	@DisplayName("RULE-5 whatever is heard, nothing is sent again before the authority said that it does not know it")
	void sendsAgainOnlyWhatIsUnknown() {
		long seed = Long.getLong("change.seed", System.nanoTime());
		System.out.println("changes: seed " + seed);
		Random random = new Random(seed);
		ChangeCore core = new ChangeCore(ChangeState.APPROVED, 0);
		boolean out = false;
		for (int i = 0; i < 100_000; i++) {
			ChangeCore.Begin begin = core.begin();
			assertThat(begin.action() == Action.SEND && out).isFalse();
			out |= begin.action() == Action.SEND;
			Kind heard = Kind.values()[random.nextInt(Kind.values().length)];
			core = begin.next().on(heard).next();
			out &= heard != Kind.NOT_FOUND || core.state() != ChangeState.APPROVED;
			if (core.state().ended()) {
				core = new ChangeCore(ChangeState.APPROVED, 0);
				out = false;
			}
		}
	}
}
