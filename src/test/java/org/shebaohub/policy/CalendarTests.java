package org.shebaohub.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.InsuranceMonth;

class CalendarTests {

	private final WorkingDays calendar = new PolicyConfiguration().workingDays();

	@ParameterizedTest(name = "{0} is worked: {1}")
	@DisplayName("F-23 weekends are free and weekdays worked, unless the State Council says otherwise")
	@CsvSource({ "2026-10-09, true", "2026-10-10, true", "2026-10-11, false", "2026-10-01, false", "2026-09-20, true",
			"2026-09-25, false", "2025-10-08, false" })
	void knowsWorkingDays(LocalDate day, boolean worked) {
		assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
	}

	@ParameterizedTest(name = "after {0} comes {1}")
	@DisplayName("A-19 the next banking day skips weekends and holidays and counts make-up days")
	@CsvSource({ "2026-10-12, 2026-10-13", "2026-10-09, 2026-10-10", "2026-10-10, 2026-10-12", "2026-09-30, 2026-10-08",
			"2026-09-24, 2026-09-28" })
	void findsTheNextBankingDay(LocalDate day, LocalDate next) {
		assertThat(calendar.after(day)).isEqualTo(next);
	}

	@Test
	@DisplayName("F-23 a year that is not in the calendar is named, not guessed")
	void namesAMissingYear() {
		assertThatThrownBy(() -> calendar.after(LocalDate.parse("2026-12-31"))).isInstanceOf(CalendarMissing.class)
			.hasMessageContaining("2027");
	}

	@ParameterizedTest(name = "{0} of {1}: {2}")
	@DisplayName("F-08 cutoffs are local: a day of this or the next month, shifted or not, or counted from the month's end")
	@CsvSource({ "M+0 DAY 25 PREVIOUS, 2026-08, 2026-08-25", "M+0 DAY 25 PREVIOUS, 2026-09, 2026-09-24",
			"M+0 DAY 25 NEXT, 2026-09, 2026-09-28", "M+0 DAY 25 EXACT, 2026-09, 2026-09-25",
			"M+1 DAY 10 NEXT, 2026-09, 2026-10-10", "M+0 DAY 31 EXACT, 2026-09, 2026-09-30",
			"M+0 WORKDAY -1, 2026-09, 2026-09-30", "M+0 WORKDAY -2, 2026-09, 2026-09-29",
			"M+0 WORKDAY -2, 2026-05, 2026-05-28" })
	void computesCutoffs(String rule, String month, LocalDate cutoff) {
		assertThat(rule).matches(CutoffRule.PATTERN);
		assertThat(CutoffRule.parse(rule).of(InsuranceMonth.parse(month), calendar)).isEqualTo(cutoff);
	}
}
