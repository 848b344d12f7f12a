package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.enrollment.EnrollmentChange;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class WithdrawalTests {

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 11);

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private List<ChangeState> removals() {
		return leaving.rooms.get(EnrollmentDesk.class).list(Actor.HUB, leaving.no, Long.MAX_VALUE, 10).stream()
			.map(EnrollmentChange::state).toList();
	}

	private void takesBack(String resignationId) {
		leaving.rooms.publish(new RosterNews.ResignationWithdrawn(leaving.no, Enterprise.HANGZHOU, resignationId, leaving.today()));
	}

	private int tasks(String exitNo) {
		return leaving.rooms.jdbc.sql("select count(*) from task where about = ? and closed_at is null").param(exitNo)
			.query(Integer.class).single();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 nobody who has left is taken back by a withdrawal, told by HR or not: the exit and its clocks go on")
	void refusesWhoHasLeft(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-10-12");
		leaving.leaves("2026-10-12");
		assertThat(Leaving.codes(leaving.desk.withdraw(Leaving.HR, exitNo, "员工留任"))).containsExactly("ALREADY_LEFT");
		takesBack("R1");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(removals()).containsExactly(ChangeState.AWAITING_APPROVAL, ChangeState.AWAITING_APPROVAL);
		assertThat(leaving.rooms.log.actions()).contains("WITHDRAWAL_AFTER_LEAVING");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a resignation withdrawn late ends its own exit only; the one that the HR system noted on a portal's exit ends that")
	void endsItsOwnExitOnly(Stores store) {
		leaving = new Leaving(store);
		leaving.desk.withdraw(Leaving.HR, leaving.resigns("2026-11-11"), "员工留任");
		String second = leaving.desk.resign(leaving.himself, DepartureKind.RESIGNATION, NOVEMBER, "另谋发展").exitNo();
		takesBack("R1");
		assertThat(leaving.exit(second).state()).isEqualTo(ExitState.CLEARED);
		leaving.resigns("R2", DepartureKind.RESIGNATION, "2026-11-11");
		takesBack("R2");
		assertThat(leaving.exit(second).state()).isEqualTo(ExitState.WITHDRAWN);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-12 a draft that is withdrawn marks nobody, who was never marked")
	void marksNobodyForADraft(Stores store) {
		leaving = new Leaving(store);
		leaving.rooms.jdbc.sql("""
				insert into employment_state (employee_no, type, status, since, source)
				values ('E1001', 'REGULAR', 'UNPAID_LEAVE', date '2026-10-01', 'hr')
				""").update();
		String exitNo = leaving.desk.draft(Leaving.HR, leaving.no, DepartureKind.JOB_ABANDONMENT, LocalDate.of(2026, 10, 9), "未到岗");
		assertThat(leaving.desk.withdraw(Leaving.HR_TWO, exitNo, "已返岗").isRefused()).isFalse();
		assertThat(leaving.hrCommands()).containsExactly("EXIT_WITHDRAWN");
		assertThat(tasks(exitNo)).isZero();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a withdrawal that the HR system tells leaves nobody with a task of the exit")
	void closesAllTasks(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		leaving.desk.override(Leaving.HR_MANAGER, exitNo, "REPAYMENT_AGREEMENT", "每月还50元共2期");
		assertThat(tasks(exitNo)).isEqualTo(2);
		takesBack("R1");
		assertThat(tasks(exitNo)).isZero();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("who stays after all though his exit was completed keeps his coverage, until the last day is over")
	void takesBackACompletedExit(Stores store) {
		leaving = new Leaving(store);
		String first = leaving.resigns("2026-11-11");
		leaving.desk.complete(Leaving.HR, first);
		takesBack("R1");
		assertThat(leaving.exit(first).state()).isEqualTo(ExitState.WITHDRAWN);
		assertThat(removals()).containsExactly(ChangeState.CANCELLED, ChangeState.CANCELLED);
		String second = leaving.resigns("R2", DepartureKind.RESIGNATION, "2026-11-11");
		leaving.desk.complete(Leaving.HR, second);
		leaving.rooms.clock.set("2026-11-12T09:00");
		assertThat(Leaving.codes(leaving.desk.withdraw(Leaving.HR, second, "员工留任"))).containsExactly("ALREADY_LEFT");
		assertThat(leaving.exit(second).state()).isEqualTo(ExitState.COMPLETED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("nobody acts on his own exit, whatever his post; at his own door the last day has not passed")
	void leavesTheLeaverOut(Stores store) {
		leaving = new Leaving(store);
		Actor himself = new Actor("wang.fang", Set.of(Role.HR, Role.FINANCE_MANAGER), new OrgNode("group"), leaving.no);
		assertThat(Leaving.codes(leaving.desk.resign(himself, null, LocalDate.of(2026, 10, 11), "另谋发展").decision()))
			.containsExactly("LAST_DAY_PAST");
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.desk.resign(himself, null, LocalDate.of(2026, 10, 12), "另谋发展").exitNo();
		leaving.desk.override(Leaving.HR_MANAGER, exitNo, "REPAYMENT_AGREEMENT", "每月还50元共2期");
		assertThat(Leaving.codes(leaving.desk.approveOverride(himself, exitNo))).containsExactly("OWN_EXIT");
		assertThat(Leaving.codes(leaving.desk.complete(himself, exitNo))).containsExactly("OWN_EXIT");
		assertThat(Leaving.codes(leaving.desk.withdraw(himself, exitNo, "留任"))).containsExactly("OWN_EXIT");
		assertThat(Leaving.codes(leaving.desk.done(himself, exitNo, "WAGES", "批次77"))).containsExactly("OWN_EXIT");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
	}
}
