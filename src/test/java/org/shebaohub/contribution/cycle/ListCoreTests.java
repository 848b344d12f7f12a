package org.shebaohub.contribution.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxCall;

class ListCoreTests {

	@ParameterizedTest(name = "{0}: {2}, then {1}")
	@DisplayName("R-002-25 RULE-4 a call that may be under way is asked about, never repeated")
	@CsvSource({ "AWAITING_APPROVAL, AWAITING_APPROVAL, NOTHING", "APPROVED, DECLARING, DECLARE",
			"DECLARING, DECLARING, QUERY", "DECLARED, DECLARED, QUERY", "ACCEPTED, PAYING, PAY", "PAYING, PAYING, QUERY",
			"PAID, PAID, QUERY", "CREDITED, CREDITED, NOTHING", "REJECTED, REJECTED, NOTHING" })
	void begins(ListState state, ListState next, TaxCall.Action action) {
		ListCore.Begin begin = new ListCore(state, 0).begin();
		assertThat(begin.next().state()).isEqualTo(next);
		assertThat(begin.action()).isEqualTo(action);
	}

	@ParameterizedTest(name = "{0} (doubts {1}) + {2} = {3} (doubts {4}), {5}")
	@DisplayName("R-002-25 every answer in every state")
	@CsvSource({
			"DECLARING, 0, DECLARED, DECLARED, 0, NEXT_STEP", "DECLARING, 0, NOT_FOUND, APPROVED, 0, AGAIN",
			"DECLARING, 0, UNCLEAR, DECLARING, 0, AGAIN", "DECLARING, 0, NOT_SENT, DECLARING, 0, AGAIN",
			"DECLARING, 0, REJECTED, REJECTED, 0, END", "DECLARING, 0, PROCESSING, PAYING, 0, ASK_LATER",
			"DECLARED, 0, DECLARED, ACCEPTED, 0, NEXT_STEP", "DECLARED, 0, UNCLEAR, DECLARED, 0, AGAIN",
			"DECLARED, 0, REJECTED, REJECTED, 0, END", "DECLARED, 0, NOT_FOUND, DECLARED, 0, AGAIN",
			"PAYING, 0, PROCESSING, PAYING, 0, ASK_LATER", "PAYING, 0, PAID, PAID, 0, ASK_LATER",
			"PAYING, 0, CREDITED, CREDITED, 0, END", "PAYING, 0, UNCLEAR, PAYING, 0, AGAIN",
			"PAYING, 1, UNCLEAR, PAYING, 1, AGAIN", "PAYING, 0, DECLARED, PAYING, 1, ASK_LATER",
			"PAYING, 1, DECLARED, ACCEPTED, 0, NEXT_STEP", "PAYING, 1, PROCESSING, PAYING, 0, ASK_LATER",
			"PAYING, 0, NOT_SENT, PAYING, 0, AGAIN", "PAYING, 0, NOT_FOUND, PAYING, 0, AGAIN",
			"PAYING, 0, REJECTED, REJECTED, 0, END", "PAID, 0, PROCESSING, PAID, 0, ASK_LATER",
			"PAID, 0, DECLARED, PAID, 0, ASK_LATER", "PAID, 0, CREDITED, CREDITED, 0, END",
			"CREDITED, 0, PAID, CREDITED, 0, END", "CREDITED, 0, REJECTED, CREDITED, 0, END",
			"REJECTED, 0, CREDITED, REJECTED, 0, END", "AWAITING_APPROVAL, 0, PAID, AWAITING_APPROVAL, 0, END" })
	void steps(ListState state, int doubts, TaxAnswer.Kind answer, ListState next, int nextDoubts, ListCore.Follow follow) {
		ListCore.Step step = new ListCore(state, doubts).on(answer);
		assertThat(step.next()).isEqualTo(new ListCore(next, nextDoubts));
		assertThat(step.follow()).isEqualTo(follow);
	}

	@Test
	@DisplayName("R-002-25 with answers lost at random the authority is paid once and the list is credited")
	void paysOnceWhateverIsLost() {
		long seed = Long.getLong("hub.simulation.seed", System.nanoTime());
		System.out.println("tax simulation seed " + seed);
		Random random = new Random(seed);
		for (int i = 0; i < 5_000; i++) {
			Authority authority = new Authority(random);
			ListCore list = new ListCore(ListState.APPROVED, 0);
			for (int turn = 0; turn < 400 && list.state() != ListState.CREDITED; turn++) {
				ListCore.Begin begin = list.begin();
				list = begin.next().on(authority.answer(begin.action())).next();
			}
			assertThat(list.state()).as("seed " + seed + " run " + i).isEqualTo(ListState.CREDITED);
			assertThat(authority.payments).as("seed " + seed + " run " + i).isEqualTo(1);
		}
	}

	/** Takes calls and loses requests and answers; a payment shows at once. */
	private static final class Authority {

		private final Random random;

		private boolean declared;

		private int payments;

		private int asked;

		Authority(Random random) {
			this.random = random;
		}

		TaxAnswer.Kind answer(TaxCall.Action action) {
			if (random.nextInt(3) == 0) {
				return random.nextBoolean() ? TaxAnswer.Kind.NOT_SENT : TaxAnswer.Kind.UNCLEAR;
			}
			TaxAnswer.Kind answer = switch (action) {
				case DECLARE -> {
					declared = true;
					yield TaxAnswer.Kind.DECLARED;
				}
				case PAY -> {
					payments++;
					yield TaxAnswer.Kind.PROCESSING;
				}
				default -> state();
			};
			return random.nextInt(3) == 0 ? TaxAnswer.Kind.UNCLEAR : answer;
		}

		private TaxAnswer.Kind state() {
			if (payments > 0) {
				return asked++ > 3 ? TaxAnswer.Kind.CREDITED : TaxAnswer.Kind.PROCESSING;
			}
			return declared ? TaxAnswer.Kind.DECLARED : TaxAnswer.Kind.NOT_FOUND;
		}
	}
}
