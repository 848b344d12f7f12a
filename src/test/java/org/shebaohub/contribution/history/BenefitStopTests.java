package org.shebaohub.contribution.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.contribution.ContributionStatement.Suspension;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.policy.ArrearsRules;
import org.shebaohub.policy.ArrearsRules.ArrearsBills;
import org.shebaohub.policy.ArrearsRules.ResumeRule;

class BenefitStopTests {

	/** July to September; a dash is normal, a day is late and repaired then. */
	@ParameterizedTest(name = "R-002-03 {0} by {1}, on {2}: suspended {3} from {4} until {5}")
	@CsvSource(nullValues = "none", textBlock = """
			- - -,           RETROACTIVE, 2026-10-12, false, none,       none
			- LATE LATE,     RETROACTIVE, 2026-10-12, true,  2026-09-01, none
			- - LATE,        NEXT_DAY,    2026-09-30, false, 2026-10-01, none
			- - LATE,        NEXT_DAY,    2026-10-01, true,  2026-10-01, none
			- INTERRUPTED -, NEXT_DAY,    2026-10-12, true,  2026-09-01, none
			- 2026-10-12 -,  RETROACTIVE, 2026-10-12, false, none,       none
			- 2026-10-12 -,  NEXT_DAY,    2026-10-12, true,  2026-09-01, 2026-10-13
			- 2026-10-12 -,  NEXT_DAY,    2026-10-13, false, none,       none
			- 2026-10-12 -,  NEXT_MONTH,  2026-10-31, true,  2026-09-01, 2026-11-01
			- 2026-10-12 -,  NEXT_MONTH,  2026-11-01, false, none,       none
			- 2026-10-12 LATE, NEXT_DAY,  2026-10-20, true,  2026-10-01, none
			""")
	void followsTheCity(String months, ResumeRule rule, LocalDate today, boolean suspended, LocalDate from, LocalDate until) {
		assertThat(BenefitStop.of(months(months), new ArrearsRules(3, 5, rule, ArrearsBills.FUND), today))
			.isEqualTo(new Suspension(suspended, from, until));
	}

	private static List<MonthStatus> months(String text) {
		int[] month = { 7 };
		return Stream.of(text.split(" ")).map(word -> status(InsuranceMonth.of(2026, month[0]++), word)).toList();
	}

	private static MonthStatus status(InsuranceMonth month, String word) {
		if (word.startsWith("2026")) {
			return new MonthStatus(month, ContributionStatus.LATE, LocalDate.parse(word), "PAYMENT_LATE", "");
		}
		return new MonthStatus(month, word.equals("-") ? ContributionStatus.NORMAL : ContributionStatus.valueOf(word), null,
				null, "");
	}
}
