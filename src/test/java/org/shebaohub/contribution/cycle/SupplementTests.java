package org.shebaohub.contribution.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseView;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionDesk.Addition;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.CycleView;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxAnswer.Kind;
import org.shebaohub.contribution.TaxAnswer.RejectedLine;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterEvent;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class SupplementTests {

	static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	static final Actor FINANCE = Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE);

	Rooms rooms;

	ContributionDesk desk;

	EmployeeNo zhang;

	EmployeeNo li;

	Insured unit;

	void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "notice", "duty", "task",
				"casework", "contribution");
		desk = rooms.get(ContributionDesk.class);
		Enterprise enterprise = new Enterprise(rooms);
		zhang = enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
		li = enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2019-01-01", null);
		unit = new Insured(rooms, "HZ02", Enterprise.HANGZHOU, zhang, li).paid(7).waiting(8).open();
		rooms.together(() -> desk.reportLate("HZ02", AUGUST));
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	/** The tax authority's answer about a list; persons by their insurance numbers are refused. */
	void answers(int list, Kind kind, String date, String... refused) {
		String no = "D-HZ02-202608-" + list;
		TaxCall call = desk.begin(rooms.mailRoom.take("contribution.step", no));
		desk.record(new TaxAnswer(call.delivery(), no, kind, null, null, date == null ? null : LocalDate.parse(date), null,
				Arrays.stream(refused).map(one -> new RejectedLine(one, "MEDICAL", "E31")).toList()));
	}

	void refuses(String... people) {
		desk.approve(FINANCE, "HZ02", AUGUST);
		answers(1, Kind.DECLARED, null);
		answers(1, people.length == 2 ? Kind.REJECTED : Kind.DECLARED, null, people);
	}

	Addition line(EmployeeNo no, String employer, String own) {
		return new Addition(no, InsuranceLine.MEDICAL, Yuan.of(employer), Yuan.of(own));
	}

	List<String> supplement(Actor actor, String toUnit, InsuranceMonth month, Addition... lines) {
		return desk.supplement(actor, toUnit, month, List.of(lines)).findings().stream().map(Finding::code).toList();
	}

	MonthStatus august(EmployeeNo no) {
		return desk.history(no, InsuranceLine.MEDICAL, List.of(AUGUST)).get(0);
	}

	CycleView cycle() {
		return desk.cycle(HR, "HZ02", AUGUST).orElseThrow();
	}

	List<String> cases(CaseKind kind) {
		return rooms.get(CaseDesk.class).list(HR, new CaseView.Filter(kind, null, null, null, null), null, 10).cases().stream()
			.map(one -> one.about() + " " + one.state() + " " + one.members()).toList();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-33 outsourced staff stand on no list of ours, and their months are the supplier's: 不适用")
	void leavesOutsourcedStaffOut(Stores store) {
		open(store);
		assertThat(rooms.get(PersonnelDesk.class).apply(Actor.HUB, new RosterEvent("test", "e1", "employee.regularized",
				rooms.clock.instant(), Map.of("employeeNo", "E1002", "employmentType", "OUTSOURCED", "effectiveFrom",
						"2026-01-01"))).findings()).isEmpty();
		assertThat(supplement(HR, "HZ02", AUGUST, line(li, "100.00", "20.00"))).contains("OUTSOURCED_LISTED");
		assertThat(desk.history(li, InsuranceLine.MEDICAL, List.of(AUGUST))).extracting(MonthStatus::status)
			.containsExactly(ContributionStatus.NOT_APPLICABLE);
		assertThat(desk.history(zhang, InsuranceLine.MEDICAL, List.of(AUGUST))).extracting(MonthStatus::status)
			.doesNotContain(ContributionStatus.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-39 a refused list is put right by a supplementary one, which finance approves; then the month is done and its cases end")
	void putsARefusedListRight(Stores store) {
		open(store);
		refuses("S1001", "S1002");
		assertThat(cases(CaseKind.LINES_REJECTED)).containsExactly("tax-HZ02-2026-08 OPEN 2");
		assertThat(supplement(HR, "HZ02", AUGUST, line(zhang, "510.00", "160.00"), line(li, "500.00", "160.00"))).isEmpty();
		assertThat(cycle().lists()).extracting(list -> list.declarationNo() + " " + list.state()).containsExactly(
				"D-HZ02-202608-1 REJECTED", "D-HZ02-202608-2 AWAITING_APPROVAL");
		assertThat(august(zhang).cause()).isEqualTo("FINANCE_APPROVAL_PENDING");
		assertThat(desk.approve(FINANCE, "HZ02", AUGUST).findings()).isEmpty();
		answers(2, Kind.DECLARED, null);
		answers(2, Kind.DECLARED, null);
		answers(2, Kind.CREDITED, "2026-10-13");
		assertThat(august(zhang).repairedOn()).isEqualTo(LocalDate.parse("2026-10-13"));
		assertThat(cycle().progress()).isEqualTo("已完成");
		assertThat(cases(CaseKind.LINES_REJECTED)).containsExactly("tax-HZ02-2026-08 CLEARED 2");
		assertThat(cases(CaseKind.LATE_CONTRIBUTION)).singleElement().asString().contains("CLEARED");
		assertThat(rooms.log.timeline("D-HZ02-202608-2")).extracting(row -> row.action()).startsWith("DECLARATION_SUPPLEMENTED",
				"DECLARATION_APPROVED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 A-24 a single refused person is one case of the unit's month, however often the bureau says so, until he is credited")
	void reportsASinglePerson(Stores store) {
		open(store);
		refuses("S1002");
		answers(1, Kind.PROCESSING, null, "S1002");
		assertThat(cases(CaseKind.LINES_REJECTED)).containsExactly("tax-HZ02-2026-08 OPEN 1");
		answers(1, Kind.CREDITED, "2026-10-13", "S1002");
		assertThat(cases(CaseKind.LINES_REJECTED)).containsExactly("tax-HZ02-2026-08 OPEN 1");
		assertThat(supplement(HR, "HZ02", AUGUST, line(zhang, "500.00", "160.00"))).as("he is paid").containsExactly("ALREADY_LISTED");
		assertThat(supplement(HR, "HZ02", AUGUST, line(li, "500.00", "160.00"))).isEmpty();
		desk.approve(FINANCE, "HZ02", AUGUST);
		answers(2, Kind.DECLARED, null);
		answers(2, Kind.DECLARED, null);
		answers(2, Kind.CREDITED, "2026-10-14");
		assertThat(august(li).repairedOn()).isEqualTo(LocalDate.parse("2026-10-14"));
		assertThat(cases(CaseKind.LINES_REJECTED)).containsExactly("tax-HZ02-2026-08 CLEARED 1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("bad input: each faulty line is a finding, all at once, and nothing is listed")
	void findsEverything(Stores store) {
		open(store);
		EmployeeNo wang = new EmployeeNo("E1003");
		assertThat(supplement(HR, "HZ02", AUGUST, line(zhang, "500.00", "160.00"))).as("waits for approval").containsExactly("ALREADY_LISTED");
		refuses("S1001", "S1002");
		assertThat(supplement(HR, "HZ02", AUGUST)).containsExactly("LINE_COUNT");
		assertThat(supplement(HR, "HZ02", AUGUST, line(zhang, "0.00", "0.00"), line(zhang, "5.00", "1.00"), line(li, "-1.00", "9.00"),
				line(wang, "5.00", "1.00"))).containsExactly("AMOUNT_NOT_POSITIVE", "LINE_TWICE", "AMOUNT_NOT_POSITIVE", "NOT_ENROLLED");
		assertThat(supplement(HR, "HZ02", InsuranceMonth.of(2027, 1), line(li, "5.00", "1.00"))).containsExactly("NO_LIST");
		assertThat(cycle().lists()).hasSize(1);
		assertThat(supplement(HR, "HZ02", AUGUST, line(li, "5.00", "1.00"))).isEmpty();
		assertThat(supplement(HR, "HZ02", AUGUST, line(li, "5.00", "1.00"))).as("a second time").containsExactly("ALREADY_LISTED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("HR of the branch hands in and finance approves: nobody both, nobody of another branch")
	void keepsHandsApart(Stores store) {
		open(store);
		refuses("S1001", "S1002");
		Addition line = line(li, "5.00", "1.00");
		Actor both = Enterprise.person("both", Enterprise.HANGZHOU, Role.HR, Role.FINANCE);
		assertThat(supplement(FINANCE, "HZ02", AUGUST, line)).containsExactly("NOT_ALLOWED");
		assertThat(supplement(Enterprise.person("o", Enterprise.CHANGZHOU, Role.HR), "HZ02", AUGUST, line)).containsExactly("UNIT_UNKNOWN");
		assertThat(supplement(HR, "HZ99", AUGUST, line)).containsExactly("UNIT_UNKNOWN");
		assertThat(supplement(both, "HZ02", AUGUST, line)).isEmpty();
		assertThat(desk.approve(both, "HZ02", AUGUST).findings()).extracting(Finding::code).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(desk.approve(FINANCE, "HZ02", AUGUST).findings()).isEmpty();
	}
}
