package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Answers that come to nothing are asked for again, and answers that cannot be are refused with their findings. */
class AgainTests {

	private static final Actor MANAGER = Enterprise.person("hr.manager", Enterprise.HANGZHOU, Role.HR_MANAGER);

	private static final Actor DIRECTOR = Enterprise.person("hr.director", Enterprise.HANGZHOU, Role.HR_DIRECTOR);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 a draft that the second person will not have opens its mismatch again, and HR is asked anew")
	void asksAgainAfterAWithdrawal(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W201");
		assertThat(PresenceTests.answers(people, no, Presence.SELF_DEPARTURE).findings()).isEmpty();
		String exit = people.rooms.jdbc.sql("select no from exit_case where employee_no = 'W201'").query(String.class).single();
		assertThat(people.rooms.get(OffboardingDesk.class).withdraw(MANAGER, exit, "员工在岗").findings()).isEmpty();
		isAskedAgain(people, no);
		assertThat(people.find(no).history()).extracting(Happening::kind).contains("EXIT_WITHDRAWN");
	}

	private static void isAskedAgain(Compared people, String no) {
		assertThat(people.find(no).summary()).returns(State.OPEN, MismatchView.Summary::state)
			.returns(null, MismatchView.Summary::answer);
		people.steps();
		assertThat(people.cases("mismatch/" + no)).containsExactlyInAnyOrder("PRESENCE_CHECK OPEN", "PRESENCE_CHECK RESOLVED");
		assertThat(PresenceTests.answers(people, no, Presence.OTHER).findings()).isEmpty();
		assertThat(people.cases("mismatch/" + no)).containsExactly("PRESENCE_CHECK RESOLVED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 coverage that the authority will not give back opens the mismatch of its own scheme again")
	void asksAgainAfterARejection(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W202");
		assertThat(PresenceTests.answers(people, no, Presence.WRONG_STOP).findings()).isEmpty();
		rejected(people, "N202", Scheme.HOUSING_FUND);
		assertThat(people.find(no).summary().state()).isEqualTo(State.ANSWERED);
		rejected(people, changeNo(people), Scheme.SOCIAL_INSURANCE);
		isAskedAgain(people, no);
		assertThat(people.cases(changeNo(people))).as("nothing is to be paid back").containsExactly("BACK_PAYMENT CLEARED");
	}

	private static String changeNo(Compared people) {
		return people.rooms.jdbc.sql("select no from enrollment_change where employee_no = 'W202'").query(String.class).single();
	}

	private static void rejected(Compared people, String changeNo, Scheme scheme) {
		people.rooms.publish(new EnrollmentNews.Rejected(changeNo, new EmployeeNo("W202"), scheme,
				EnrollmentChangeKind.REINSTATEMENT, "LATE"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-41 what was answered before the dispute is asked anew when the dispute is settled")
	void asksAgainAfterADispute(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W203");
		assertThat(PresenceTests.answers(people, no, Presence.OTHER).findings()).isEmpty();
		PresenceDesk desk = people.rooms.get(PresenceDesk.class);
		assertThat(desk.dispute(Compared.HR, no, "员工称在岗").findings()).isEmpty();
		assertThat(desk.settle(Compared.HR, no, "已核实").findings()).isEmpty();
		isAskedAgain(people, no);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-41 nobody confirms a draft of somebody under dispute before it is settled")
	void confirmsNothingInADispute(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W211");
		assertThat(PresenceTests.answers(people, no, Presence.SELF_DEPARTURE).findings()).isEmpty();
		String exit = people.rooms.jdbc.sql("select no from exit_case where employee_no = 'W211'").query(String.class).single();
		PresenceDesk desk = people.rooms.get(PresenceDesk.class);
		assertThat(desk.dispute(Compared.HR, no, "员工称在岗").findings()).isEmpty();
		OffboardingDesk exits = people.rooms.get(OffboardingDesk.class);
		assertThat(exits.confirm(MANAGER, exit).findings()).extracting(Finding::code).containsExactly("PERSON_FROZEN");
		assertThat(desk.settle(Compared.HR, no, "已核实").findings()).isEmpty();
		assertThat(exits.confirm(MANAGER, exit).findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "W204, NOT_ENROLLED, 2026-10-01, PRESENCE_UNDOUBTED", "W205, SENIORITY_GAP, , PRESENCE_UNDOUBTED",
			"W206, GHOST_ACTIVE, , LAST_DAY_NEEDED", "W207, GHOST_ACTIVE, 2026-10-13, FROM_THE_FUTURE",
			"W208, GHOST_ACTIVE, 2026-08-31, BEFORE_HIRING", "W209, STOPPED_WHILE_ACTIVE, , FROM_THE_FUTURE" })
	@DisplayName("A-11 自离 is an answer where presence is in doubt, with a last day of work that can be one")
	void refusesExitsThatCannotBe(String who, String type, LocalDate lastDay, String code) {
		Compared people = Compared.on(Stores.H2);
		String no = people.stopped(who);
		people.rooms.jdbc.sql("update mismatch set type = :type, other_since = :since where employee_no = :no").param("type", type)
			.param("since", type.startsWith("STOPPED") ? LocalDate.parse("2026-10-15") : null, java.sql.Types.DATE)
			.param("no", who).update();
		assertThat(people.rooms.get(PresenceDesk.class).answer(Compared.HR, no,
				new AnswerForm(Presence.SELF_DEPARTURE, "电话核实", null, lastDay)).findings()).extracting(Finding::code)
			.containsExactly(code);
		assertThat(people.find(no).summary().state()).isEqualTo(State.OPEN);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 whom the enrolment desk does not serve is told so instead of failing")
	void refusesTheDirector(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W210");
		assertThat(people.rooms.get(PresenceDesk.class).answer(DIRECTOR, no, PresenceTests.form(Presence.WRONG_STOP, "误停"))
			.findings()).extracting(Finding::code).containsExactly("NOT_ALLOWED");
		assertThat(people.rooms.get(PresenceDesk.class).answer(DIRECTOR, no, PresenceTests.form(Presence.SELF_DEPARTURE, "电话核实"))
			.findings()).isEmpty();
	}
}
