package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class ExitExceptionsTests {

	private static final Actor MANAGER = Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER);

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private List<String> overridden(Actor actor, String exitNo, String plan) {
		return Leaving.codes(leaving.desk.override(actor, exitNo, "REPAYMENT_AGREEMENT", plan));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-03 an override needs a reason, a plan and one head of each side; the exit goes on and the item stays open")
	void letsThroughByTwo(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		assertThat(Leaving.codes(leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, exitNo))).containsExactly("OVERRIDE_NOT_ASKED");
		assertThat(overridden(Leaving.HR_MANAGER, exitNo, null)).containsExactly("PLAN_NEEDED");
		assertThat(overridden(Leaving.HR_MANAGER, exitNo, "每月还50元共2期")).isEmpty();
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(Leaving.codes(leaving.desk.approveOverride(Leaving.HR_MANAGER, exitNo))).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(Leaving.codes(leaving.desk.approveOverride(MANAGER, exitNo))).containsExactly("ROLE_NEEDED");
		assertThat(leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, exitNo).isRefused()).isFalse();
		assertThat(leaving.exit(exitNo)).satisfies(exit -> {
			assertThat(exit.state()).isEqualTo(ExitState.CLEARED);
			assertThat(exit.override()).isEqualTo(new ExitView.Override("REPAYMENT_AGREEMENT", "每月还50元共2期", "hr.manager",
					"fin.manager"));
			assertThat(exit.owed()).isEqualTo(Yuan.of("100.00"));
		});
		assertThat(leaving.rooms.get(OpenItemDesk.class).open(leaving.no)).hasSize(1);
		assertThat(leaving.desk.complete(Leaving.HR, exitNo).isRefused()).isFalse();
		assertThat(leaving.rooms.log.timeline(exitNo)).extracting(row -> row.action()).contains("EXIT_OVERRIDE_ASKED",
				"EXIT_OVERRIDE_APPROVED", "EXIT_COMPLETED");
		assertThat(leaving.hrCommands()).containsExactly("EXIT_BLOCKED", "EXIT_LET_THROUGH", "EXIT_COMPLETED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("the plan and the reason stand sealed in the store")
	void sealsThePlan(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		overridden(Leaving.HR_MANAGER, exitNo, "每月还50元共2期");
		assertThat(leaving.rooms.jdbc.sql("select override_plan from exit_case").query(byte[].class).single())
			.startsWith(("exit_case.override_plan/" + exitNo).getBytes());
		assertThat(leaving.rooms.jdbc.sql("select reason from exit_case").query(byte[].class).single())
			.startsWith(("exit_case.reason/" + exitNo).getBytes());
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 HR says that somebody has left whom the gate never saw: with open items a breach is raised, and the clocks run")
	void findsWhoByPassedTheGate(Stores store) {
		leaving = new Leaving(store);
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		leaving.leaves("2026-10-10");
		String exitNo = leaving.latest();
		assertThat(leaving.exit(exitNo)).satisfies(exit -> {
			assertThat(exit.state()).isEqualTo(ExitState.BLOCKED);
			assertThat(exit.source()).isEqualTo("left");
			assertThat(exit.clocks()).hasSize(5);
		});
		assertThat(leaving.inbox(MANAGER)).anyMatch(text -> text.contains("已离职未结清"));
		leaving.settles(loan);
		assertThat(leaving.rooms.log.actions()).contains("CASE_CLEARED");
		leaving.leaves("2026-10-10");
		assertThat(leaving.exits()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 who leaves while his exit is blocked is a breach; who leaves with a settled exit is none")
	void tellsABreachFromADeparture(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-10-12");
		leaving.leaves("2026-10-12");
		assertThat(leaving.exit(exitNo).departedOn()).isEqualTo("2026-10-12");
		assertThat(leaving.inbox(MANAGER)).noneMatch(text -> text.contains("已离职未结清"));
		leaving.owes(OpenItemKind.LOAN, "100.00");
		leaving.leaves("2026-10-12");
		assertThat(leaving.inbox(MANAGER)).anyMatch(text -> text.contains("已离职未结清"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 what finance books after the exit was completed is found too")
	void findsWhatIsBookedAfterwards(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-10-12");
		leaving.desk.complete(Leaving.HR, exitNo);
		leaving.owes(OpenItemKind.WAGE_UNPAID, "5.00");
		assertThat(leaving.inbox(MANAGER)).noneMatch(text -> text.contains("已离职未结清"));
		leaving.owes(OpenItemKind.ADVANCE, "312.40");
		assertThat(leaving.inbox(MANAGER)).anyMatch(text -> text.contains("已离职未结清"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a departure of long ago with nothing open is history")
	void leavesHistoryAlone(Stores store) {
		leaving = new Leaving(store);
		leaving.leaves("2024-03-31");
		assertThat(leaving.exits()).isZero();
		leaving.owes(OpenItemKind.LOAN, "100.00");
		leaving.leaves("2024-03-31");
		assertThat(leaving.inbox(MANAGER)).anyMatch(text -> text.contains("已离职未结清"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-38 who is about to leave without an exit is found, and the system administrator has the case; with an exit it ends")
	void findsWhoLeavesUnchecked(Stores store) {
		leaving = new Leaving(store);
		leaving.rooms.jdbc.sql("""
				insert into employment_state (employee_no, type, status, since, source)
				values ('E1001', 'REGULAR', 'LEAVING', date '2026-10-01', 'hr')
				""").update();
		leaving.desk.sweep();
		leaving.desk.sweep();
		assertThat(leaving.inbox(Enterprise.person("admin", Enterprise.HANGZHOU, Role.ADMIN)))
			.filteredOn(text -> text.contains("离职未核查")).hasSize(1);
		leaving.resigns("2026-11-11");
		assertThat(leaving.rooms.log.actions()).contains("CASE_CLEARED");
		long reported = leaving.rooms.log.actions().stream().filter("CASE_OPENED"::equals).count();
		leaving.desk.sweep();
		assertThat(leaving.rooms.log.actions().stream().filter("CASE_OPENED"::equals)).hasSize((int) reported);
	}
}
