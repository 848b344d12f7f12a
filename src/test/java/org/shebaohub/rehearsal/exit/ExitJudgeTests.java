package org.shebaohub.rehearsal.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.rehearsal.exit.ExitJudge.Found;

@DisplayName("The judge of exits")
class ExitJudgeTests {

	private static final Leaver PAID = new Leaver("R1", true);

	private static final Leaver OWING = new Leaver("R2", false);

	private static final List<String> BOTH = List.of("HOUSING_FUND", "SOCIAL_INSURANCE");

	@Test
	void findsNothingWhereTheHubKeptItsPromise() {
		assertThat(ExitJudge.violations(List.of(new Found(PAID, 1, List.of("CLEARED"), List.of(0L), 1, BOTH),
				new Found(OWING, 1, List.of("BLOCKED"), List.of(50_000L), 0, BOTH)))).isEmpty();
	}

	@Test
	@DisplayName("sees two exits, a block that does not lift, and one that lifts without the money")
	void seesWrongExits() {
		assertThat(ExitJudge.violations(List.of(new Found(PAID, 1, List.of("BLOCKED"), List.of(0L), 1, BOTH),
				new Found(OWING, 1, List.of("CLEARED"), List.of(50_000L), 0, BOTH),
				new Found(OWING, 1, List.of("BLOCKED", "BLOCKED"), List.of(50_000L), 0, BOTH)))).containsExactly(
						"R1 paid back and the exits are [BLOCKED]", "R2 still owes and the exits are [CLEARED]",
						"R2 still owes and the exits are [BLOCKED, BLOCKED]");
	}

	@Test
	@DisplayName("sees a loan booked twice, a payment counted twice, and a removal asked for twice or never")
	void seesWhatIsDoneTwice() {
		assertThat(ExitJudge.violations(List.of(new Found(OWING, 1, List.of("BLOCKED"), List.of(50_000L, 50_000L), 0, BOTH),
				new Found(PAID, 2, List.of("CLEARED"), List.of(0L), 2, List.of("SOCIAL_INSURANCE", "SOCIAL_INSURANCE")))))
			.containsExactly("R2 owes [50000, 50000]", "R1 has 2 employments", "R1 paid back 2 times",
					"R1 was removed from [SOCIAL_INSURANCE, SOCIAL_INSURANCE]");
	}
}
