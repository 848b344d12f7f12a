package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Somebody looks whether a person is there, says so, and what follows from it. */
class PresenceTests {

	private static final Actor MANAGER = Enterprise.person("hr.manager", Enterprise.HANGZHOU, Role.HR_MANAGER);

	static AnswerForm form(Presence answer, String reason) {
		return new AnswerForm(answer, reason, null, null);
	}

	static Decision answers(Compared people, String no, Presence answer) {
		return people.rooms.get(PresenceDesk.class).answer(Compared.HR, no, form(answer, "电话核实"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-10 R-003-11 R-003-12 R-003-14 R-003-45 A-11 自离: HR is reminded, an exit is only drafted, another must confirm it, a head must approve the removals, and each update is written down")
	void draftsAnExit(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W101");
		assertThat(people.cases("mismatch/" + no)).containsExactly("PRESENCE_CHECK OPEN");
		assertThat(answers(people, no, Presence.SELF_DEPARTURE).findings()).isEmpty();
		assertThat(people.cases("mismatch/" + no)).containsExactly("PRESENCE_CHECK RESOLVED");
		assertThat(status(people, "W101")).as("drafted only").isEqualTo(EmploymentStatus.ACTIVE);
		String exit = people.rooms.jdbc.sql("select exit_no from mismatch where id = :id").param("id", Long.parseLong(no.substring(1)))
			.query(String.class).single();
		OffboardingDesk exits = people.rooms.get(OffboardingDesk.class);
		assertThat(exits.confirm(Compared.HR, exit).findings()).extracting(Finding::code).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(exits.confirm(MANAGER, exit).findings()).isEmpty();
		assertThat(people.rooms.jdbc.sql("select distinct state from enrollment_change where employee_no = 'W101'").query(String.class)
			.list()).containsExactly("AWAITING_APPROVAL");
		people.steps();
		assertThat(status(people, "W101")).isEqualTo(EmploymentStatus.JOB_ABANDONMENT);
		assertThat(people.mismatches("W101")).containsExactly("STOPPED_WHILE_ACTIVE ENROLLMENT ACTIVE/STOPPED CLOSED");
		people.rooms.together(() -> List.of(Scheme.values()).forEach(scheme -> people.rooms.publish(new EnrollmentNews.Confirmed(
				"N-" + scheme, new EmployeeNo("W101"), scheme, EnrollmentChangeKind.REMOVAL, LocalDate.parse("2026-10-12"),
				LocalDate.parse("2026-10-01")))));
		assertThat(people.find(no).history()).extracting(Happening::kind).containsExactlyInAnyOrder("FOUND", "ANSWERED", "HR_CONFIRMED",
				"EXIT_CONFIRMED", "CLOSED", "ENROLLMENT_CONFIRMED", "FUND_CONFIRMED");
		assertThat(people.find(no).history()).filteredOn(one -> one.kind().equals("CLOSED")).extracting(Happening::hrStatus)
			.containsExactly("JOB_ABANDONMENT");
		assertThat(people.find(no).history()).extracting(Happening::who).contains("hr.hangzhou", "hub");
	}

	private static EmploymentStatus status(Compared people, String no) {
		return people.rooms.get(RosterDesk.class).state(new EmployeeNo(no)).orElseThrow().status();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 R-003-38 a stop that was wrong: coverage is asked back from its first day, finance is to pay the months, the cause is kept")
	void asksCoverageBack(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W102");
		Decision decision = people.rooms.get(PresenceDesk.class).answer(Compared.HR, no,
				new AnswerForm(Presence.WRONG_STOP, "经办误操作", CauseCode.UNCLEAR_DUTY, null));
		assertThat(decision.findings()).isEmpty();
		assertThat(people.rooms.jdbc.sql("select scheme || ' ' || kind || ' ' || effective from enrollment_change where employee_no = 'W102'")
			.query(String.class).list()).containsExactly("SOCIAL_INSURANCE REINSTATEMENT 2026-10-01");
		assertThat(people.cases(no)).containsExactly("PRESENCE_CHECK RESOLVED");
		assertThat(people.cases(people.rooms.jdbc.sql("select no from enrollment_change where employee_no = 'W102'").query(String.class).single()))
			.containsExactly("BACK_PAYMENT OPEN");
		assertThat(people.find(no).summary()).returns(CauseCode.UNCLEAR_DUTY, MismatchView.Summary::cause)
			.returns(State.ANSWERED, MismatchView.Summary::state);
		people.rooms.together(() -> people.rooms.publish(new EnrollmentNews.Confirmed("N1", new EmployeeNo("W102"),
				Scheme.SOCIAL_INSURANCE, EnrollmentChangeKind.REINSTATEMENT, LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-01"))));
		people.steps();
		assertThat(people.find(no).summary().state()).as("the systems agree again").isEqualTo(State.CLOSED);
	}

	@ParameterizedTest
	@CsvSource({ ", 有原因, ANSWER_MISSING", "OTHER, , REASON_MISSING", "OTHER, ' ', REASON_MISSING" })
	@DisplayName("R-003-11 an answer without its word or its reason is refused")
	void demandsAReason(Presence answer, String reason, String code) {
		Compared people = Compared.on(Stores.H2);
		String no = people.all("W103").isEmpty() ? people.stopped("W103") : people.all("W103").get(0).no();
		assertThat(people.rooms.get(PresenceDesk.class).answer(Compared.HR, no, form(answer, reason)).findings())
			.extracting(Finding::code).containsExactly(code);
		assertThat(people.find(no).summary().state()).isEqualTo(State.OPEN);
	}

	@Test
	@DisplayName("R-003-15 R-003-16 only HR of the branch answers, once; a refused write is logged and leaves nothing")
	void letsOnlyHrAnswer() {
		Compared people = Compared.on(Stores.H2);
		String no = people.stopped("W104");
		PresenceDesk desk = people.rooms.get(PresenceDesk.class);
		assertThat(desk.answer(Compared.ELSEWHERE, no, form(Presence.OTHER, "x")).findings()).extracting(Finding::code)
			.containsExactly("MISMATCH_UNKNOWN");
		assertThat(desk.answer(Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE), no, form(Presence.OTHER, "x")).findings())
			.extracting(Finding::code).containsExactly("NOT_ALLOWED");
		assertThat(people.rooms.log.rows()).filteredOn(row -> row.action().equals("MISMATCH_REFUSED") && row.caseKey().equals(no)).hasSize(2);
		assertThat(answers(people, no, Presence.TRANSFER).findings()).isEmpty();
		assertThat(answers(people, no, Presence.TRANSFER).findings()).extracting(Finding::code).containsExactly("MISMATCH_STATE");
		assertThat(people.find(no).history()).extracting(Happening::kind).containsExactly("FOUND", "ANSWERED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-41 a dispute freezes: nothing is marked by itself, no comparison closes it, until it is settled")
	void freezesInADispute(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W105");
		PresenceDesk desk = people.rooms.get(PresenceDesk.class);
		assertThat(desk.dispute(Compared.HR, no, "员工称在岗").findings()).isEmpty();
		assertThat(people.rooms.get(PersonnelDesk.class).mark(Actor.HUB, new EmployeeNo("W105"), EmploymentStatus.LEAVING,
				LocalDate.parse("2026-10-12"), "by itself").isRefused()).isTrue();
		assertThat(answers(people, no, Presence.SELF_DEPARTURE).findings()).extracting(Finding::code).containsExactly("MISMATCH_STATE");
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "W105", "ACTIVE", "2026-10-01");
		people.steps();
		assertThat(people.find(no).summary().state()).isEqualTo(State.DISPUTED);
		assertThat(desk.settle(Compared.HR, no, "已核实").findings()).isEmpty();
		people.compares();
		assertThat(people.find(no).summary().state()).isEqualTo(State.CLOSED);
		assertThat(people.cases("mismatch/" + no)).containsExactly("PRESENCE_CHECK CLEARED");
	}
}
