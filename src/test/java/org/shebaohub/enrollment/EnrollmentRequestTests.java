package org.shebaohub.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.duty.Absence;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.enrollment.EnrollmentDesk.Form;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class EnrollmentRequestTests {

	private Enrolling at;

	@AfterEach
	void closes() {
		at.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-11 R-000-12 a change reaches finance the moment HR submits it, once, before anybody has approved it")
	void reachesFinanceAtOnce(Stores store) {
		at = new Enrolling(store);
		String changeNo = at.removal();
		assertThat(at.inbox(Enrolling.FINANCE)).singleElement().asString().contains("增减员同步", "E1001", "社会保险减员", "2026-11-01", changeNo);
		assertThat(at.desk.find(Enrolling.FINANCE, changeNo)).isPresent();
		assertThat(at.removal()).isEqualTo(changeNo);
		assertThat(at.inbox(Enrolling.FINANCE)).hasSize(1);
		assertThat(at.rooms.events).filteredOn(EnrollmentNews.Requested.class::isInstance).hasSize(1);
		assertThat(at.rooms.mailRoom.posted("enrollment.change")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-69 one level, the department head, approves; never who asked, and nobody else")
	void isApprovedByTheHead(Stores store) {
		at = new Enrolling(store);
		String changeNo = at.removal();
		assertThat(at.change(changeNo).holder()).isEqualTo(Role.DEPARTMENT_HEAD);
		assertThat(Enrolling.codes(at.desk.approve(Enrolling.HR, changeNo))).containsExactly("ROLE_NEEDED");
		assertThat(Enrolling.codes(at.desk.approve(Enrolling.person("hr", Role.DEPARTMENT_HEAD), changeNo))).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(Enrolling.codes(at.desk.approve(Enterprise.person("x", Enterprise.CHANGZHOU, Role.DEPARTMENT_HEAD), changeNo)))
			.containsExactly("ENROLLMENT_UNKNOWN");
		assertThat(at.rooms.get(TaskDesk.class).mine(Enrolling.HEAD, null, 10).tasks()).hasSize(1);
		assertThat(at.desk.approve(Enrolling.HEAD, changeNo).isRefused()).isFalse();
		assertThat(at.rooms.get(TaskDesk.class).mine(Enrolling.HEAD, null, 10).tasks()).isEmpty();
		assertThat(Enrolling.codes(at.desk.approve(Enrolling.HEAD, changeNo))).containsExactly("ENROLLMENT_STATE");
		assertThat(at.rooms.mailRoom.open("enrollment.change", changeNo)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-54 whoever asks and whatever for, one rule finds the approver: the role by its level, the person by the duty directory")
	void findsTheApproverByOneRule(Stores store) {
		at = new Enrolling(store);
		DutyDesk duties = at.rooms.get(DutyDesk.class);
		Actor deputy = Enterprise.person("deputy", Enterprise.CHANGZHOU, Role.HR);
		duties.appoint(Actor.HUB, Role.DEPARTMENT_HEAD, Enterprise.HANGZHOU, new Holder("head", null, null));
		duties.appoint(Actor.HUB, Role.HR, Enterprise.CHANGZHOU, new Holder("deputy", null, null));
		String byHr = at.removal();
		String byExit = at.desk.request(Actor.HUB, at.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, Enrolling.NOVEMBER, "E1");
		String moved = at.asked(Scheme.SOCIAL_INSURANCE, EnrollmentChangeKind.TRANSFER, Enrolling.NOVEMBER);
		assertThat(List.of(byHr, byExit, moved)).allSatisfy(one -> assertThat(at.change(one).holder()).isEqualTo(Role.DEPARTMENT_HEAD));
		assertThat(duties.onDuty(Role.DEPARTMENT_HEAD, Enterprise.HANGZHOU).holders()).extracting(Holder::person).containsExactly("head");
		assertThat(at.rooms.get(TaskDesk.class).mine(Enrolling.HEAD, null, 10).tasks()).hasSize(3);
		assertThat(at.rooms.get(TaskDesk.class).mine(deputy, null, 10).tasks()).isEmpty();
		assertThat(duties.away(Actor.HUB, new Absence("head", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 13), "deputy"))
			.findings()).isEmpty();
		assertThat(duties.onDuty(Role.DEPARTMENT_HEAD, Enterprise.HANGZHOU).holders()).extracting(Holder::person).containsExactly("deputy");
		assertThat(at.rooms.get(TaskDesk.class).mine(deputy, null, 10).tasks()).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-69 R-003-22 the number of levels is policy: with three each is another person, in order")
	void isApprovedByAsManyAsPolicyWants(Stores store) {
		at = new Enrolling(store);
		at.enterprise.rule(Enterprise.HANGZHOU, "enrollment.approvalLevels", "3", "2026-01-01");
		String changeNo = at.removal();
		Actor several = Enrolling.person("head", Role.DEPARTMENT_HEAD, Role.HR_MANAGER);
		assertThat(Enrolling.codes(at.desk.approve(Enrolling.person("m", Role.HR_MANAGER), changeNo))).containsExactly("ROLE_NEEDED");
		assertThat(at.desk.approve(several, changeNo).isRefused()).isFalse();
		assertThat(Enrolling.codes(at.desk.approve(several, changeNo))).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(at.desk.approve(Enrolling.person("m", Role.HR_MANAGER), changeNo).isRefused()).isFalse();
		assertThat(at.change(changeNo).state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
		assertThat(at.desk.approve(Enrolling.person("d", Role.HR_DIRECTOR), changeNo).isRefused()).isFalse();
		assertThat(at.change(changeNo).state()).isEqualTo(ChangeState.APPROVED);
		assertThat(at.change(changeNo).approvals()).extracting(EnrollmentChange.Approval::approver).containsExactly("head", "m", "d");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-24 what is approved after the cutoff goes with the next month; a late removal is shown with its cost")
	void respectsTheCutoff(Stores store) {
		at = new Enrolling(store);
		at.enterprise.rule(Enterprise.HANGZHOU, "enrollment.monthCost.SOCIAL_INSURANCE", "1530.25", "2026-01-01");
		String changeNo = at.asked(Scheme.SOCIAL_INSURANCE, EnrollmentChangeKind.REMOVAL, LocalDate.of(2026, 10, 16));
		assertThat(at.change(changeNo)).satisfies(one -> {
			assertThat(one.dueOn()).isEqualTo("2026-10-20");
			assertThat(one.month()).isEqualTo(InsuranceMonth.of(2026, 10));
			assertThat(one.cost()).isNull();
		});
		at.rooms.clock.set("2026-10-21T09:00");
		at.desk.approve(Enrolling.HEAD, changeNo);
		assertThat(at.change(changeNo)).satisfies(one -> {
			assertThat(one.month()).isEqualTo(InsuranceMonth.of(2026, 11));
			assertThat(one.lateMonths()).isEqualTo(1);
			assertThat(one.cost()).isEqualTo(Yuan.of("1530.25"));
		});
		assertThat(at.call("enrollment.change", changeNo).month()).isEqualTo(InsuranceMonth.of(2026, 11));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-24 a removal that is late when it is asked for warns HR, with the cost where policy knows one; an addition costs nothing")
	void warnsOfALateRemoval(Stores store) {
		at = new Enrolling(store);
		at.asked(Scheme.SOCIAL_INSURANCE, EnrollmentChangeKind.REMOVAL, LocalDate.of(2026, 9, 1));
		assertThat(at.inbox(Enrolling.HR)).anyMatch(text -> text.startsWith("增减员逾期") && text.contains("已错过1个申报月,编号"));
		at.enterprise.rule(Enterprise.HANGZHOU, "enrollment.monthCost.HOUSING_FUND", "800.00", "2026-01-01");
		String fund = at.asked(Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, LocalDate.of(2026, 9, 1));
		assertThat(at.change(fund).cost()).isEqualTo(Yuan.of("800.00"));
		assertThat(at.inbox(Enrolling.HR)).anyMatch(text -> text.contains("预计多缴800.00元"));
		String addition = at.asked(Scheme.HOUSING_FUND, EnrollmentChangeKind.ADDITION, LocalDate.of(2026, 9, 1));
		assertThat(at.change(addition).cost()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a declined change never leaves; the reason is asked for and kept")
	void neverSendsWhatWasDeclined(Stores store) {
		at = new Enrolling(store);
		String changeNo = at.removal();
		assertThat(Enrolling.codes(at.desk.reject(Enrolling.HEAD, changeNo, " "))).containsExactly("REASON_NEEDED");
		assertThat(at.desk.reject(Enrolling.HEAD, changeNo, "员工留任").isRefused()).isFalse();
		assertThat(at.change(changeNo).state()).isEqualTo(ChangeState.DECLINED);
		assertThat(at.change(changeNo).detail()).isEqualTo("员工留任");
		assertThat(at.rooms.mailRoom.posted("enrollment.change")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-05 finance changes no coverage; before hiring, too far ahead and unknown people are refused")
	void refusesWhatCannotBe(Stores store) {
		at = new Enrolling(store);
		assertThat(Enrolling.codes(at.desk.submit(Enrolling.FINANCE, new Form(at.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, Enrolling.NOVEMBER)).decision()))
			.containsExactly("NOT_ALLOWED");
		assertThat(Enrolling.codes(at.desk.submit(Enrolling.HR, new Form(at.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, LocalDate.of(2018, 12, 31)))
			.decision())).containsExactly("BEFORE_HIRING");
		assertThat(Enrolling.codes(at.desk.submit(Enrolling.HR, new Form(at.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, LocalDate.of(2029, 1, 1)))
			.decision())).containsExactly("TOO_FAR_AHEAD");
		assertThat(Enrolling.codes(at.desk.submit(Enterprise.person("cz", Enterprise.CHANGZHOU, Role.HR),
				new Form(at.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, Enrolling.NOVEMBER)).decision())).containsExactly("EMPLOYEE_UNKNOWN");
		assertThatThrownBy(() -> at.desk.request(Actor.HUB, new EmployeeNo("E9"), Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL,
				Enrolling.NOVEMBER, "E1")).hasMessageContaining("EMPLOYEE_UNKNOWN");
		assertThat(at.desk.list(Actor.HUB, null, Long.MAX_VALUE, 10)).isEmpty();
		assertThat(at.desk.list(Enterprise.employee(at.no, Enterprise.HANGZHOU), null, Long.MAX_VALUE, 10)).isEmpty();
	}
}
