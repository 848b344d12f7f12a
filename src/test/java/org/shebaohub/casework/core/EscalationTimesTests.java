package org.shebaohub.casework.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.policy.PolicyDesk.EscalationRules;

class EscalationTimesTests {

	private static Instant instant(String local) {
		return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
	}

	private static boolean weekday(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	private static EscalationTimes times(boolean working) {
		return new EscalationTimes(new EscalationRules(working, 24, 48, LocalTime.of(9, 0), LocalTime.of(18, 0)),
				EscalationTimesTests::weekday);
	}

	@ParameterizedTest
	@DisplayName("A-3 by the clock 24 and 48 hours are counted from the first level over nights and weekends")
	@CsvSource({ "2026-10-12T09:00, 2026-10-13T09:00, 2026-10-14T09:00",
			"2026-10-16T17:59:59, 2026-10-17T17:59:59, 2026-10-18T17:59:59" })
	void countsClockHours(String opened, String second, String third) {
		assertThat(times(false).level2(instant(opened))).isEqualTo(instant(second));
		assertThat(times(false).level3(instant(opened))).isEqualTo(instant(third));
	}

	@ParameterizedTest
	@DisplayName("A-3 by working hours only those between opening and closing on working days count")
	@CsvSource({ "2026-10-12T09:00, 2026-10-14T15:00, 2026-10-19T12:00",
			"2026-10-12T03:00, 2026-10-14T15:00, 2026-10-19T12:00",
			"2026-10-12T18:00, 2026-10-15T15:00, 2026-10-20T12:00",
			"2026-10-16T17:30, 2026-10-21T14:30, 2026-10-26T11:30",
			"2026-10-17T12:00, 2026-10-21T15:00, 2026-10-26T12:00" })
	void countsWorkingHours(String opened, String second, String third) {
		assertThat(times(true).level2(instant(opened))).isEqualTo(instant(second));
		assertThat(times(true).level3(instant(opened))).isEqualTo(instant(third));
	}
}
