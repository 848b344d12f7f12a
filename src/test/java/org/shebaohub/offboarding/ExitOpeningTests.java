package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.enrollment.EnrollmentChange;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.OffboardingDesk.Receipt;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class ExitOpeningTests {

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 11);

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private Receipt handsIn(LocalDate lastDay) {
		return leaving.desk.resign(leaving.himself, DepartureKind.RESIGNATION, lastDay, "另谋发展");
	}

	private List<ChangeState> removals() {
		return leaving.rooms.get(EnrollmentDesk.class).list(Actor.HUB, leaving.no, Long.MAX_VALUE, 10).stream()
			.map(EnrollmentChange::state).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-72 an employee hands in his resignation at his own door: its check starts at once, and the HR system is told")
	void opensFromThePortal(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		Receipt receipt = handsIn(NOVEMBER);
		assertThat(receipt.decision().isRefused()).isFalse();
		assertThat(leaving.exit(receipt.exitNo()).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.exit(receipt.exitNo()).openedBy()).isEqualTo("E1001");
		assertThat(leaving.hrCommands()).contains("RESIGNATION_HANDED_IN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-19 two resignations of one person are one exit: the portal's second is refused, the HR system's corrects the first")
	void opensOncePerPerson(Stores store) {
		leaving = new Leaving(store);
		String exitNo = handsIn(NOVEMBER).exitNo();
		assertThat(Leaving.codes(handsIn(NOVEMBER).decision())).containsExactly("EXIT_UNDER_WAY");
		assertThat(leaving.resigns("R9", DepartureKind.RESIGNATION, "2026-11-20")).isEqualTo(exitNo);
		assertThat(leaving.resigns("R9", DepartureKind.RESIGNATION, "2026-11-20")).isEqualTo(exitNo);
		assertThat(leaving.exits()).isEqualTo(1);
		assertThat(leaving.exit(exitNo).lastDay()).isEqualTo("2026-11-20");
		assertThat(leaving.exit(exitNo).clocks()).filteredOn(one -> one.clock() == LegalClock.TRANSFER).singleElement()
			.satisfies(one -> assertThat(one.dueOn()).isEqualTo("2026-12-05"));
		assertThat(leaving.rooms.get(EnrollmentDesk.class).list(Actor.HUB, leaving.no, Long.MAX_VALUE, 10)).hasSize(2)
			.allMatch(change -> change.effective().equals(LocalDate.of(2026, 11, 21)));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a resignation that is withdrawn ends the exit: clocks stop, removals are taken back, all hear of it")
	void endsWithTheWithdrawal(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(removals()).containsExactly(ChangeState.AWAITING_APPROVAL, ChangeState.AWAITING_APPROVAL);
		leaving.rooms.publish(new RosterNews.ResignationWithdrawn(leaving.no, Enterprise.HANGZHOU, "R1", NOVEMBER));
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.WITHDRAWN);
		assertThat(removals()).containsExactly(ChangeState.CANCELLED, ChangeState.CANCELLED);
		assertThat(leaving.rooms.mailRoom.open("offboarding.due", exitNo + "/TRANSFER")).isEmpty();
		assertThat(leaving.hrCommands()).containsExactly("EXIT_CLEARED", "EXIT_WITHDRAWN");
		assertThat(leaving.resigns("R2", DepartureKind.RESIGNATION, "2026-12-11")).isNotEqualTo(exitNo);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("HR withdraws with a reason only, and not what has ended")
	void withdrawsByHand(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(Leaving.codes(leaving.desk.withdraw(Leaving.HR, exitNo, ""))).containsExactly("REASON_NEEDED");
		assertThat(leaving.desk.withdraw(Leaving.HR, exitNo, "员工留任").isRefused()).isFalse();
		assertThat(Leaving.codes(leaving.desk.withdraw(Leaving.HR, exitNo, "员工留任"))).containsExactly("EXIT_STATE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a resignation after leaving is refused at the door and opens nothing from the HR system")
	void refusesAfterLeaving(Stores store) {
		leaving = new Leaving(store);
		EmployeeNo gone = leaving.enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2019-01-01", "2026-09-30");
		assertThat(Leaving.codes(leaving.desk.resign(Enterprise.employee(gone, Enterprise.HANGZHOU), null, NOVEMBER, "x")
			.decision())).containsExactly("ALREADY_LEFT");
		leaving.rooms.publish(new RosterNews.Resigned(gone, Enterprise.HANGZHOU, "R1", DepartureKind.RESIGNATION, NOVEMBER, ""));
		assertThat(leaving.exits()).isZero();
		assertThat(leaving.rooms.log.actions()).contains("RESIGNATION_AFTER_LEAVING");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("an exit date before hiring is refused at every door; from the HR system it is a case of an exit that was not checked")
	void refusesBeforeHiring(Stores store) {
		leaving = new Leaving(store);
		LocalDate early = LocalDate.of(2018, 12, 31);
		assertThat(Leaving.codes(handsIn(early).decision())).containsExactly("BEFORE_HIRING");
		assertThat(Leaving.codes(leaving.desk.propose(Leaving.HR, leaving.no, DepartureKind.MUTUAL, early, "协议").decision()))
			.containsExactly("BEFORE_HIRING");
		assertThatThrownBy(() -> leaving.desk.draft(Leaving.HR, leaving.no, DepartureKind.JOB_ABANDONMENT, early, "x"))
			.hasMessageContaining("BEFORE_HIRING");
		assertThat(leaving.resigns("2018-12-31")).isNull();
		assertThat(leaving.inbox(Enterprise.person("admin", Enterprise.HANGZHOU, Role.ADMIN)))
			.anyMatch(text -> text.contains("离职未核查"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("all that is wrong with a resignation is said at once; nobody resigns for another")
	void listsAllFaults(Stores store) {
		leaving = new Leaving(store);
		assertThat(Leaving.codes(leaving.desk.resign(leaving.himself, null, null, " ").decision()))
			.containsExactly("LAST_DAY_NEEDED", "TEXT_NEEDED");
		assertThat(Leaving.codes(leaving.desk.resign(Leaving.HR, null, NOVEMBER, "x").decision())).containsExactly("NOT_ALLOWED");
		assertThat(Leaving.codes(leaving.desk.resign(leaving.himself, DepartureKind.DISMISSAL, NOVEMBER, "x").decision()))
			.containsExactly("NOT_ALLOWED");
		assertThat(leaving.exits()).isZero();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 A-11 a self-departure is a draft that does nothing until another person confirms it; then the removals go out")
	void waitsForConfirmation(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.desk.draft(Leaving.HR, leaving.no, DepartureKind.JOB_ABANDONMENT, LocalDate.of(2026, 10, 9), "社保停缴,未到岗");
		assertThat(leaving.desk.draft(Leaving.HR, leaving.no, DepartureKind.JOB_ABANDONMENT, NOVEMBER, "x")).isEqualTo(exitNo);
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.DRAFT);
		assertThat(leaving.exit(exitNo).clocks()).isEmpty();
		assertThat(removals()).isEmpty();
		assertThat(Leaving.codes(leaving.desk.confirm(Leaving.HR, exitNo))).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(leaving.desk.confirm(Leaving.HR_TWO, exitNo).isRefused()).isFalse();
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.exit(exitNo).confirmedBy()).isEqualTo("hr2");
		assertThat(removals()).hasSize(2);
		assertThat(leaving.hrCommands()).containsExactly("SET_STATUS", "EXIT_BLOCKED", "EXIT_CONFIRMED");
		assertThat(Leaving.codes(leaving.desk.confirm(Leaving.HR_TWO, exitNo))).containsExactly("EXIT_STATE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-05 a resignation for unlawful non-payment is flagged to HR as a legal risk, once")
	void flagsUnpaidInsurance(Stores store) {
		leaving = new Leaving(store);
		leaving.resigns("R1", DepartureKind.UNPAID_INSURANCE, "2026-11-11");
		leaving.resigns("R1", DepartureKind.UNPAID_INSURANCE, "2026-11-11");
		assertThat(leaving.inbox(Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER)))
			.filteredOn(text -> text.contains("法律风险")).hasSize(1);
	}
}
