package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reconciliation.StatusReport.Line;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class ReportTests {

	static Line line(int number, String no, String insuranceNo, String status, String since) {
		return new Line(number, no, insuranceNo, status, since == null ? null : LocalDate.parse(since));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-23 when each counterpart last spoke, of which day, of how many, and how long ago that is")
	void showsHowFreshEachSourceIs(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T09:00")) {
			people.employs("R1", "2026-09-01", null);
			people.seenAtWork("R1", "2026-10-12", "2026-10-12");
			people.rooms.clock.advance(java.time.Duration.ofHours(47));
			assertThat(sync(people, StatusSource.ATTENDANCE)).returns(47L, StatusView.Sync::lagHours)
				.returns(false, StatusView.Sync::late).returns(LocalDate.parse("2026-10-12"), StatusView.Sync::asOf)
				.returns(1, StatusView.Sync::people);
			people.rooms.clock.advance(java.time.Duration.ofHours(1));
			assertThat(sync(people, StatusSource.ATTENDANCE).late()).isTrue();
			assertThat(sync(people, StatusSource.FUND)).returns(null, StatusView.Sync::syncedAt).returns(true, StatusView.Sync::late);
		}
	}

	private static StatusView.Sync sync(Compared people, StatusSource source) {
		return people.rooms.get(StatusDesk.class).syncs().stream().filter(one -> one.source() == source).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-23 a person is named by employee or insurance number; strangers are passed over and named, doubles refuse the whole")
	void tellsStrangersAndDoubles(Stores store) {
		Compared people = Compared.on(store);
		people.hires("R21", "2026-09-01", null);
		Decision taken = people.report(StatusSource.FUND, "2026-10-12", line(1, null, "S21", "ACTIVE", "2026-09-01"),
				line(2, "NOBODY", null, "ACTIVE", "2026-09-01"));
		assertThat(taken.outcome()).isEqualTo(Decision.Outcome.ACCEPTED);
		assertThat(taken.findings()).extracting(Finding::code, Finding::evidence)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("EMPLOYEE_UNKNOWN", "line 2"));
		Decision doubled = people.report(StatusSource.FUND, "2026-10-12", line(1, null, "S21", "STOPPED", "2026-10-01"),
				line(2, "R21", null, "ACTIVE", "2026-09-01"));
		assertThat(doubled.findings()).extracting(Finding::code).containsExactly("LINE_TWICE");
		assertThat(people.rooms.get(StatusDesk.class).of(Compared.HR, new org.shebaohub.kernel.EmployeeNo("R21")).orElseThrow()
			.points()).extracting(StatusView.Point::status).containsExactly("ACTIVE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-23 a blank number names nobody, and a number that two people have names neither")
	void namesOnePersonOrNobody(Stores store) {
		Compared people = Compared.on(store);
		people.hires("R24", "2026-09-01", null);
		people.hires("R25", "2026-09-01", null);
		Decision blank = people.report(StatusSource.FUND, "2026-10-12", line(1, "", " ", "STOPPED", "2026-10-01"));
		assertThat(blank.findings()).extracting(Finding::code).containsExactly("LINE_NAMELESS");
		people.rooms.jdbc.sql("update person set insurance_no = 'TWICE' where insurance_no in ('S24', 'S25')").update();
		Decision two = people.report(StatusSource.FUND, "2026-10-12", line(1, null, "TWICE", "STOPPED", "2026-10-01"));
		assertThat(two.findings()).extracting(Finding::code).containsExactly("EMPLOYEE_UNKNOWN");
		people.rooms.jdbc.sql("update person set insurance_no = '' where insurance_no = 'TWICE'").update();
		Decision employee = people.report(StatusSource.FUND, "2026-10-12", line(1, "R24", "", "ACTIVE", "2026-09-01"));
		assertThat(employee.findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "FUND, 2026-10-13, R1, ACTIVE, 2026-10-01, FROM_THE_FUTURE", "FUND, 2026-10-12, , ACTIVE, 2026-10-01, LINE_NAMELESS",
			"FUND, 2026-10-12, ' ', ACTIVE, 2026-10-01, LINE_NAMELESS", "FUND, 2026-10-12, R1, PRESENT, 2026-10-01, STATUS_UNREADABLE", "ATTENDANCE, 2026-10-12, R1, ACTIVE, 2026-10-01, STATUS_UNREADABLE",
			"TAX, 2026-10-12, R1, , 2026-10-01, STATUS_UNREADABLE", "TAX, 2026-10-12, R1, ACTIVE, , DAY_UNREADABLE",
			"ATTENDANCE, 2026-10-11, R1, PRESENT, 2026-10-12, DAY_UNREADABLE", "HR, 2026-10-12, R1, ACTIVE, 2026-10-01, NOT_ALLOWED" })
	@DisplayName("R-003-23 a report that says what its source cannot say is refused whole, with the line")
	void refusesNonsense(StatusSource source, String asOf, String no, String status, String since, String code) {
		Decision decision = Compared.on(Stores.H2).report(source, asOf, line(1, no, null, status, since));
		assertThat(decision.isRefused()).isTrue();
		assertThat(decision.findings()).extracting(Finding::code).containsExactly(code);
	}

	@Test
	@DisplayName("R-003-15 R-003-16 only the connected system itself tells; a refused write is logged and leaves nothing")
	void refusesOthers() {
		Compared people = Compared.on(Stores.H2);
		people.hires("R22", "2026-09-01", null);
		StatusReport report = new StatusReport(StatusSource.FUND, LocalDate.parse("2026-10-12"), "by-hand",
				List.of(line(1, "R22", null, "STOPPED", "2026-10-01")));
		assertThat(people.rooms.get(StatusDesk.class).report(Compared.HR, report).findings()).extracting(Finding::code)
			.containsExactly("NOT_ALLOWED");
		assertThat(people.rooms.get(StatusDesk.class).report(Compared.ATTENDANCE, report).isRefused()).isTrue();
		assertThat(people.rooms.log.rows()).anyMatch(row -> row.action().equals("STATUS_REFUSED") && row.actor().equals("hr.hangzhou"));
		assertThat(people.rooms.get(StatusDesk.class).of(Compared.HR, new org.shebaohub.kernel.EmployeeNo("R22")).orElseThrow()
			.points()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-23 an event under a known id with other content is a case of HR at the person's node, once; the first stays")
	void hasAPersonLookAtAContradiction(Stores store) {
		Compared people = Compared.on(store);
		people.hires("R85", "2026-09-01", null);
		for (int twice = 0; twice < 2; twice++) {
			people.rooms.get(StatusDesk.class).setAside(Compared.BUREAU, "bureau hangzhou", "E-25", "R85");
		}
		people.rooms.get(StatusDesk.class).setAside(Compared.BUREAU, "bureau hangzhou", "E-26", "no number");
		assertThat(people.rooms.jdbc.sql("select node from casework_case where kind = 'EVENT_REFUSED' order by number")
			.query(String.class).list()).containsExactly(Enterprise.HANGZHOU.path(), "group");
		assertThat(people.rooms.log.rows()).anyMatch(row -> row.action().equals("STATUS_QUARANTINED") && row.actor().equals("bureau"));
	}
}
