package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.payout.BankStatement.Direction.DEBIT;
import static org.shebaohub.payout.PayoutHouse.line;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.testing.Stores;

/** What a branch sees and decides of money that leaves for the whole group, and what waits for whom. */
class BranchSightTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-68 a branch sees where the bank disagrees about its own payouts only; what belongs to nobody is the group's")
	void showsABranchItsOwn(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.PAID, "OK");
			house.clock.set("2026-10-13T00:30");
			house.statement("2026-10-12", line("S1", reference, DEBIT, "100"), line("S2", reference, DEBIT, "100"),
					line("S4", "RENT-2026-10", DEBIT, "8000"));
			assertThat(house.desk.unmatched(at("group", Role.FINANCE), Long.MAX_VALUE, 10)).extracting(StatementFinding::kind)
				.containsExactlyInAnyOrder("SECOND_DEBIT", "UNKNOWN_DEBIT");
			assertThat(house.desk.unmatched(at("group", Role.AUDITOR), Long.MAX_VALUE, 10)).hasSize(2);
			assertThat(house.desk.unmatched(at("group/east/hangzhou", Role.FINANCE), Long.MAX_VALUE, 10)).extracting(StatementFinding::kind)
				.containsExactly("SECOND_DEBIT");
			assertThat(house.desk.unmatched(at("group/east", Role.FINANCE_MANAGER), Long.MAX_VALUE, 10)).hasSize(1);
			assertThat(house.desk.unmatched(at("group/east/changzhou", Role.FINANCE), Long.MAX_VALUE, 10)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 a branch may stop all payouts, and only the group's finance manager lets them go again")
	void resumesForTheGroup(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			Actor branch = at("group/east/hangzhou", Role.FINANCE_MANAGER);
			assertThat(house.desk.stop(branch, "a wrong file").isRefused()).isFalse();
			assertThat(house.desk.resume(branch, "fine").findings()).extracting(Finding::code).containsExactly("NOT_ALLOWED");
			assertThat(house.begin(house.instruct("C1", "100")).action()).isEqualTo(PayoutCall.Action.NOTHING);
			assertThat(house.desk.matched(branch, "fine").findings()).extracting(Finding::code).contains("NOT_ALLOWED");
			assertThat(house.desk.resume(at("group", Role.FINANCE_MANAGER), "fine").isRefused()).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 R-000-09 a payout that waits for its release from the approval on is a task until somebody releases it")
	void waitsAsATask(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String enough = house.instruct("C1", "5000");
			String more = house.instruct("C2", "5000.01");
			TaskDesk tasks = house.part(TaskDesk.class);
			assertThat(house.state(enough)).isEqualTo("READY");
			assertThat(tasks.waiting(TaskKind.PAYOUT_RELEASE)).containsExactly(more);
			assertThat(tasks.mine(at("group", Role.FINANCE_MANAGER), null, 10).tasks()).singleElement()
				.satisfies(task -> assertThat(task.about()).isEqualTo(more));
			assertThat(house.desk.release(PayoutHouse.MANAGER, more).isRefused()).isFalse();
			assertThat(tasks.waiting(TaskKind.PAYOUT_RELEASE)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 FM-31 a waiting payout that is frozen instead of released is another task: to say what became of it")
	void becomesAnotherTask(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String more = house.instruct("C2", "5000.01");
			house.jdbc.sql("update payout set released_by = 'x'").update();
			assertThat(house.desk.release(PayoutHouse.MANAGER, more).isRefused()).isTrue();
			TaskDesk tasks = house.part(TaskDesk.class);
			assertThat(tasks.waiting(TaskKind.PAYOUT_RELEASE)).isEmpty();
			assertThat(tasks.waiting(TaskKind.PAYOUT_DECISION)).containsExactly(more);
		}
	}

	private static Actor at(String node, Role role) {
		return new Actor(role + " of " + node, Set.of(role), new OrgNode(node), null);
	}
}
