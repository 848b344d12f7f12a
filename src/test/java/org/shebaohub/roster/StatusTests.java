package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.StaffQuery;
import org.shebaohub.employment.InsuranceLabel;
import org.shebaohub.employment.Leave;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Statuses, labels and leaves as employment events make them. */
class StatusTests {

	private Telling hr;

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-17 在职 待离职 已离职: announced, on the day after the last, and told to others each time")
	void leavesStepByStep(Stores store) {
		hr = new Telling(store);
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
		hr.says("resigned", "resignationId", "R1", "lastDay", "2026-10-31", "reason", "家庭原因");
		assertThat(hr.state()).isEqualTo("LEAVING 2026-10-12");
		hr.says("left", "lastDay", "2026-10-31");
		hr.on("2026-10-31T23:59");
		assertThat(hr.state()).isEqualTo("LEAVING 2026-10-12");
		hr.on("2026-11-01T00:00");
		assertThat(hr.state()).isEqualTo("LEFT 2026-11-01");
		assertThat(hr.news(RosterNews.StatusChanged.class)).extracting(news -> news.from() + " " + news.to() + " " + news.on())
			.containsExactly("ACTIVE LEAVING 2026-10-12", "LEAVING LEFT 2026-11-01");
		assertThat(hr.news(RosterNews.Resigned.class)).containsExactly(new RosterNews.Resigned(Telling.E1,
				Enterprise.HANGZHOU, "R1", DepartureKind.RESIGNATION, LocalDate.parse("2026-10-31"), "家庭原因"));
		assertThat(hr.news(RosterNews.Departed.class)).containsExactly(new RosterNews.Departed(Telling.E1,
				Enterprise.HANGZHOU, DepartureKind.RESIGNATION, LocalDate.parse("2026-10-31")));
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-17 停薪留职 while an unpaid leave lasts; 自离 by mark until somebody says otherwise")
	void isAwayAndBack(Stores store) {
		hr = new Telling(store);
		hr.says("leave-started", "leaveKind", "UNPAID", "effectiveFrom", "2026-10-20", "expectedReturn", "2027-01-04");
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
		assertThat(hr.news(RosterNews.LeaveStarted.class)).isEmpty();
		hr.on("2026-10-20T00:00");
		assertThat(hr.state()).isEqualTo("UNPAID_LEAVE 2026-10-20");
		assertThat(hr.news(RosterNews.LeaveStarted.class)).containsExactly(new RosterNews.LeaveStarted(Telling.E1,
				Enterprise.HANGZHOU, LeaveKind.UNPAID, LocalDate.parse("2026-10-20"), LocalDate.parse("2027-01-04")));
		hr.on("2027-01-04T09:00");
		hr.says("leave-ended", "leaveKind", "UNPAID", "effectiveFrom", "2027-01-04");
		assertThat(hr.state()).isEqualTo("ACTIVE 2027-01-04");
		hr.says("absent", "effectiveFrom", "2027-01-04");
		assertThat(hr.news(RosterNews.WentAbsent.class)).hasSize(1);
		assertThat(hr.state()).startsWith("ACTIVE");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-14 R-000-23 A-18 a woman on maternity leave is 在职 with the label 产假待返岗 beside it, until she is back")
	void isLabelled(Stores store) {
		hr = new Telling(store);
		hr.says("leave-started", "leaveKind", "MATERNITY", "effectiveFrom", "2026-10-01", "expectedReturn", "2027-01-07");
		assertThat(hr.roster.state(Telling.E1).orElseThrow().labels())
			.isEqualTo(Set.of(InsuranceLabel.MATERNITY_AWAITING_RETURN))
			.allSatisfy(label -> assertThat(label.word()).isEqualTo("产假待返岗"));
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
		hr.on("2027-01-10T09:00");
		hr.says("leave-ended", "leaveKind", "MATERNITY", "effectiveFrom", "2027-01-11");
		assertThat(hr.roster.state(Telling.E1).orElseThrow().labels()).isNotEmpty();
		hr.on("2027-01-11T00:00");
		assertThat(hr.roster.state(Telling.E1).orElseThrow().labels()).isEmpty();
		assertThat(hr.roster.leaves(Telling.E1)).containsExactly(new Leave(LeaveKind.MATERNITY,
				LocalDate.parse("2026-10-01"), LocalDate.parse("2027-01-07"), LocalDate.parse("2027-01-11")));
		assertThat(hr.news(RosterNews.LeaveEnded.class)).hasSize(1);
		assertThat(hr.news(RosterNews.StatusChanged.class)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-05 R-003-54 离转续停 told late and backwards come to what they would have told in order; doubles change nothing")
	void rightsItself(Stores store) {
		hr = new Telling(store);
		assertThat(hr.tell("leave-ended", "leaveKind", "UNPAID", "effectiveFrom", "2026-06-01").outcome()).isEqualTo(Outcome.HELD);
		assertThat(hr.tell("resignation-withdrawn", "resignationId", "R1", "effectiveFrom", "2026-09-10").outcome())
			.isEqualTo(Outcome.HELD);
		hr.says("resigned", "resignationId", "R1", "lastDay", "2026-09-30", "effectiveFrom", "2026-09-01");
		hr.says("leave-started", "leaveKind", "UNPAID", "effectiveFrom", "2026-05-01");
		assertThat(hr.state()).isEqualTo("ACTIVE 2026-09-10");
		hr.says("leave-started", "leaveKind", "UNPAID", "effectiveFrom", "2026-05-01");
		assertThat(hr.state()).isEqualTo("ACTIVE 2026-09-10");
		assertThat(hr.roster.leaves(Telling.E1)).hasSize(1);
		assertThat(hr.roster.timeline(Telling.SYSTEM, Telling.E1)).extracting(one -> one.what() + " " + one.effective() + " "
				+ one.status()).containsExactly("employee.hired 2020-01-01 ACTIVE",
						"employee.leave-started 2026-05-01 UNPAID_LEAVE", "employee.leave-started 2026-05-01 null",
						"employee.leave-ended 2026-06-01 ACTIVE", "employee.resigned 2026-09-01 LEAVING",
						"employee.resignation-withdrawn 2026-09-10 ACTIVE");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-32 R-003-33 outsourced staff are listed apart and go by their own table: no unpaid leave of ours")
	void goesByItsType(Stores store) {
		hr = new Telling(store);
		hr.says("regularized", "employmentType", "OPEN_ENDED", "effectiveFrom", "2026-10-01");
		assertThat(hr.roster.state(Telling.E1).orElseThrow().type()).isEqualTo(EmploymentType.OPEN_ENDED);
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
		hr.says("hired", "employeeNo", "W1", "employer", "外包商", "unit", "hangzhou", "effectiveFrom", "2026-10-01", "name", "外一",
				"documentType", "PASSPORT", "documentNumber", "OUT12345", "employmentType", "OUTSOURCED");
		assertThat(Telling.codes(hr.tell("leave-started", "employeeNo", "W1", "leaveKind", "UNPAID", "effectiveFrom",
				"2026-10-02"))).containsExactly("TRANSITION_ILLEGAL");
		assertThat(hr.roster.find(Telling.SYSTEM, outsourced(""))).extracting(state -> state.no() + " " + state.status())
			.containsExactly("W1 ACTIVE");
		assertThat(hr.roster.find(Enterprise.person("hr", Enterprise.CHANGZHOU), outsourced(""))).isEmpty();
		assertThat(hr.roster.find(Telling.SYSTEM, outsourced("W1"))).isEmpty();
	}

	private static StaffQuery outsourced(String after) {
		return new StaffQuery("", null, EmploymentType.OUTSOURCED, null, null, after, 10);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-66 employees are found by number, type, status and node, within the scope only, page by page")
	void findsEmployees(Stores store) {
		hr = new Telling(store);
		for (String no : List.of("S1", "S2", "S3")) {
			hr.says("hired", "employeeNo", no, "employer", "HZ01", "unit", "hangzhou", "effectiveFrom", "2026-09-01", "name", "甲",
					"documentType", "PASSPORT", "documentNumber", "FIND" + no);
		}
		hr.says("left", "employeeNo", "S2", "lastDay", "2026-09-30");
		assertThat(found("S", null, null, "", 2)).containsExactly("S1", "S2");
		assertThat(found("S", null, null, "S2", 2)).containsExactly("S3");
		assertThat(found("S", EmploymentStatus.LEFT, null, "", 9)).containsExactly("S2");
		assertThat(found("S", EmploymentStatus.ACTIVE, Enterprise.HANGZHOU.path(), "", 9)).containsExactly("S1", "S3");
		assertThat(found("S", null, Enterprise.CHANGZHOU.path(), "", 9)).isEmpty();
		assertThat(found("S%", null, null, "", 9)).isEmpty();
		assertThat(hr.roster.find(Enterprise.person("hr", Enterprise.CHANGZHOU), new StaffQuery("S", null, null, null,
				Enterprise.HANGZHOU.path(), "", 9))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-66 employees are found by their whole name as it is now, within the scope only")
	void findsNames(Stores store) {
		hr = new Telling(store);
		hr.says("hired", "employeeNo", "N1", "employer", "HZ01", "unit", "hangzhou", "effectiveFrom", "2026-09-01", "name", "欧阳 小明",
				"documentType", "PASSPORT", "documentNumber", "NAMEN1");
		assertThat(named(Telling.SYSTEM, "欧阳小明")).containsExactly("N1");
		assertThat(named(Telling.SYSTEM, "欧阳")).isEmpty();
		assertThat(named(Enterprise.person("hr", Enterprise.CHANGZHOU), "欧阳小明")).isEmpty();
		hr.says("name-changed", "employeeNo", "N1", "effectiveFrom", "2026-10-01", "name", "欧阳晓明");
		assertThat(named(Telling.SYSTEM, "欧阳小明")).isEmpty();
		assertThat(named(Telling.SYSTEM, "欧阳晓明")).containsExactly("N1");
	}

	private List<String> named(Actor actor, String name) {
		return hr.roster.find(actor, new StaffQuery("", name, null, null, null, "", 9)).stream()
			.map(state -> state.no().value()).toList();
	}

	private List<String> found(String number, EmploymentStatus status, String node, String after, int limit) {
		return hr.roster.find(Telling.SYSTEM, new StaffQuery(number, null, null, status, node, after, limit)).stream()
			.map(state -> state.no().value()).toList();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 R-003-29 R-003-34 a rehire begins anew for the same person, and the days in between are shown as a gap")
	void beginsAnew(Stores store) {
		hr = new Telling(store);
		hr.says("leave-started", "leaveKind", "MATERNITY", "effectiveFrom", "2026-01-01");
		hr.says("left", "lastDay", "2026-08-31", "departureKind", "EXPIRY");
		assertThat(hr.state()).isEqualTo("LEFT 2026-09-01");
		assertThat(hr.roster.state(Telling.E1).orElseThrow().labels()).isEmpty();
		hr.says("rehired", "employer", Enterprise.HANGZHOU.path(), "unit", "hangzhou", "effectiveFrom", "2026-10-01", "name", "钱多",
				"documentType", "PASSPORT", "documentNumber", "PASSPE1");
		assertThat(hr.state()).isEqualTo("ACTIVE 2026-10-01");
		assertThat(hr.roster.seniority(Telling.E1).orElseThrow().gaps()).extracting(gap -> gap.from() + " " + gap.days())
			.isEqualTo(List.of("2026-09-01 30"));
		assertThat(hr.news(RosterNews.StatusChanged.class)).extracting(RosterNews.StatusChanged::to)
			.containsExactly(EmploymentStatus.LEFT, EmploymentStatus.ACTIVE);
	}

	@AfterEach
	void close() {
		hr.close();
	}
}
