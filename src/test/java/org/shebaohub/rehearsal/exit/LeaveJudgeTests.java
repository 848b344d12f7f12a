package org.shebaohub.rehearsal.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.rehearsal.exit.LeaveJudge.Found;

@DisplayName("The judge of leaves")
class LeaveJudgeTests {

	private static final Mother RECOVERS = new Mother("K1", true);

	private static final Mother LET_THROUGH = new Mother("K2", false);

	private static final List<String> TWO = List.of("CLEARED hr.manager finance.manager");

	private static final List<String> ALONE = List.of("CLEARED - -");

	private static final List<String> ORDER = List.of("FULL 320000");

	@Test
	void findsNothingWhereTheHubKeptItsPromise() {
		assertThat(LeaveJudge.violations(List.of(new Found(RECOVERS, LeaveJudge.paid(), 0, ORDER, 1, ALONE),
				new Found(LET_THROUGH, LeaveJudge.paid(), 320_000, List.of(), 0, TWO)))).isEmpty();
	}

	@Test
	@DisplayName("sees a paid month that was advanced twice, one that was not, and one of another amount")
	void seesWrongAdvances() {
		List<String> twice = new ArrayList<>(LeaveJudge.paid());
		twice.add(0, twice.get(0));
		List<String> never = LeaveJudge.paid().subList(1, 8);
		List<String> other = new ArrayList<>(never);
		other.add(0, "2026-06 MEDICAL 16001");
		for (List<String> wrong : List.of(twice, never, other)) {
			assertThat(LeaveJudge.violations(List.of(new Found(RECOVERS, wrong, 0, ORDER, 1, ALONE)))).singleElement().asString()
				.startsWith("K1 was advanced ");
		}
	}

	@Test
	@DisplayName("sees an order that was given, or taken, twice or never, and what it left open")
	void seesWrongOrders() {
		assertThat(LeaveJudge.violations(List.of(
				new Found(RECOVERS, LeaveJudge.paid(), 1, List.of("FULL 320000", "ORDERED 320000"), 2, ALONE),
				new Found(LET_THROUGH, LeaveJudge.paid(), 320_000, ORDER, 1, TWO)))).containsExactly("K1 owes 1",
						"K1 has the orders [FULL 320000, ORDERED 320000]", "K1 was deducted 2 times by the ERP",
						"K2 has the orders [FULL 320000]", "K2 was deducted 1 times by the ERP");
	}

	@Test
	@DisplayName("sees an exit that nobody, one person or one side let through, and what was forgiven by it")
	void seesWrongAgreements() {
		for (String wrong : List.of("BLOCKED - -", "BLOCKED hr.manager -", "CLEARED hr.manager -", "CLEARED hr.manager hr.manager")) {
			assertThat(LeaveJudge.violations(List.of(new Found(LET_THROUGH, LeaveJudge.paid(), 320_000, List.of(), 0,
					List.of(wrong))))).containsExactly("K2 has the exits [" + wrong + "]");
		}
		assertThat(LeaveJudge.violations(List.of(new Found(LET_THROUGH, LeaveJudge.paid(), 0, List.of(), 0, TWO))))
			.containsExactly("K2 owes 0");
	}
}
