package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.testing.Stores;

/** Employment events that cannot be, or cannot be yet. */
class EventFaultTests {

	private Telling hr;

	@BeforeEach
	void open() {
		hr = new Telling(Stores.H2);
	}

	@Test
	@DisplayName("R-003-29 a second resignation waits while the first stands, and applies itself when that is withdrawn")
	void keepsTheSecondResignation() {
		hr.says("resigned", "resignationId", "R1", "lastDay", "2026-10-31");
		Decision second = hr.tell("resigned", "resignationId", "R2", "lastDay", "2026-12-31");
		assertThat(second.outcome()).isEqualTo(Outcome.HELD);
		assertThat(Telling.codes(second)).containsExactly("RESIGNATION_OPEN");
		assertThat(hr.news(RosterNews.Resigned.class)).extracting(RosterNews.Resigned::resignationId).containsExactly("R1");
		hr.says("resignation-withdrawn", "resignationId", "R1");
		assertThat(hr.news(RosterNews.Resigned.class)).extracting(RosterNews.Resigned::resignationId).containsExactly("R1", "R2");
		assertThat(hr.state()).startsWith("LEAVING");
	}

	@Test
	@DisplayName("R-003-29 a resignation under its own id again corrects the last day; it is one resignation")
	void correctsTheResignation() {
		hr.says("resigned", "resignationId", "R1", "lastDay", "2026-10-31");
		hr.says("resigned", "resignationId", "R1", "lastDay", "2026-11-30");
		assertThat(hr.news(RosterNews.Resigned.class)).extracting(news -> news.resignationId() + " " + news.lastDay())
			.containsExactly("R1 2026-10-31", "R1 2026-11-30");
		assertThat(hr.news(RosterNews.StatusChanged.class)).hasSize(1);
	}

	@Test
	@DisplayName("R-003-29 a withdrawn resignation leaves nothing but its trace; it is not withdrawn twice and not taken up again")
	void forgetsTheWithdrawn() {
		hr.says("resigned", "resignationId", "R1", "lastDay", "2026-10-31");
		hr.says("resignation-withdrawn", "resignationId", "R1");
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
		assertThat(Telling.codes(hr.tell("resignation-withdrawn", "resignationId", "R1"))).containsExactly("RESIGNATION_WITHDRAWN");
		assertThat(Telling.codes(hr.tell("resigned", "resignationId", "R1", "lastDay", "2026-11-30")))
			.containsExactly("RESIGNATION_WITHDRAWN");
		assertThat(hr.roster.timeline(Telling.SYSTEM, Telling.E1)).extracting(one -> one.what())
			.containsExactly("employee.hired", "employee.resigned", "employee.resignation-withdrawn");
	}

	@Test
	@DisplayName("R-003-29 a resignation after leaving waits for a rehire, and is a person's when none comes")
	void keepsAResignationAfterLeaving() {
		hr.says("left", "lastDay", "2026-09-30");
		Decision late = hr.tell("resigned", "resignationId", "R1", "lastDay", "2026-10-31", "effectiveFrom", "2026-10-05");
		assertThat(Telling.codes(late)).containsExactly("NOT_EMPLOYED");
		assertThat(hr.state()).isEqualTo("LEFT 2026-10-01");
		hr.on("2026-10-15T09:01");
		assertThat(hr.news(RosterNews.Resigned.class)).isEmpty();
		assertThat(hr.news(RosterNews.EventRefused.class)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "left, lastDay, 2019-12-31", "resigned, lastDay, 2019-12-31", "leave-started, effectiveFrom, 2019-12-31" })
	@DisplayName("R-003-29 an exit, a resignation or a leave before hiring is kept for the hire that it needs, and changes nothing")
	void keepsWhatLiesBeforeTheHire(String type, String field, String day) {
		Decision early = type.equals("left") ? hr.tell(type, field, day)
				: type.equals("resigned") ? hr.tell(type, field, day, "resignationId", "R1")
				: hr.tell(type, field, day, "leaveKind", "UNPAID");
		assertThat(early.outcome()).isEqualTo(Outcome.HELD);
		assertThat(Telling.codes(early)).containsExactly("NOT_EMPLOYED_YET");
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
	}

	@ParameterizedTest
	@CsvSource({ "leave-started, leaveKind, HOLIDAY, effectiveFrom, 2026-10-01", "left, departureKind, FLED, lastDay, 2026-10-01",
			"regularized, employmentType, FRIEND, effectiveFrom, 2026-10-01", "score-published, period, 2026-13, score, 90",
			"score-published, score, very good, period, 2026-09", "salary-changed, salary, 12500, effectiveFrom, 2026-10-01",
			"leave-ended, effectiveFrom, 2026-13-01, leaveKind, SICK", "absent, effectiveFrom, 2026-02-30, x-note, a" })
	@DisplayName("R-003-29 unknown kinds, month 13, days that no calendar has: refused, with field and remedy")
	void refusesTheMalformed(String type, String field, String bad, String other, String good) {
		Decision refused = hr.tell(type, field, bad, other, good);
		assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(refused.findings()).singleElement().satisfies(finding -> {
			assertThat(finding.code()).isEqualTo("FIELD_MALFORMED");
			assertThat(finding.evidence()).isEqualTo("data." + field);
		});
	}

	@Test
	@DisplayName("R-003-29 a leave that returns before it starts, an unknown type, and what only the hub notes are refused")
	void refusesNonsense() {
		assertThat(Telling.codes(hr.tell("leave-started", "leaveKind", "SICK", "effectiveFrom", "2026-10-10", "expectedReturn",
				"2026-10-10"))).containsExactly("FIELD_MALFORMED");
		assertThat(Telling.codes(hr.tell("promoted"))).containsExactly("EVENT_TYPE_UNKNOWN");
		RosterEvent mark = new RosterEvent("test", "m", "hub.status-marked", hr.rooms.clock.instant(),
				java.util.Map.of("employeeNo", "E1", "status", "LEFT", "effectiveFrom", "2026-10-01"));
		assertThat(Telling.codes(hr.desk.apply(Telling.SYSTEM, mark))).containsExactly("EVENT_TYPE_UNKNOWN");
	}

	@Test
	@DisplayName("R-003-29 a second leave of a kind waits for the end of the first")
	void keepsTheSecondLeave() {
		hr.says("leave-started", "leaveKind", "SICK", "effectiveFrom", "2026-09-01");
		assertThat(Telling.codes(hr.tell("leave-started", "leaveKind", "SICK", "effectiveFrom", "2026-10-01")))
			.containsExactly("LEAVE_OPEN");
		hr.says("leave-ended", "leaveKind", "SICK", "effectiveFrom", "2026-09-20");
		assertThat(hr.roster.leaves(Telling.E1)).extracting(leave -> leave.from() + " " + leave.endedOn())
			.containsExactly("2026-09-01 2026-09-20", "2026-10-01 null");
	}

	@AfterEach
	void close() {
		hr.close();
	}
}
