package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class RehireTests {

	private static final Actor MANAGER = Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER);

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	/** She left on 31 October 2026 and works here again since 1 March; it is the autumn of 2027. */
	private void isRehired() {
		leaving.rooms.clock.set("2027-10-12T09:00");
		leaving.rooms.jdbc.sql("update employment set employed_to = ?").param(LocalDate.of(2026, 10, 31)).update();
		leaving.enterprise.employs("E1001", "王芳", Enterprise.HANGZHOU, "2027-03-01", null);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-19 who was let through once and works here again is checked anew when she resigns, with clocks of her own")
	void checksAnew(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		String first = leaving.resigns("2026-10-31");
		leaving.desk.override(Leaving.HR_MANAGER, first, "REPAYMENT_AGREEMENT", "每月还50元共2期");
		leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, first);
		leaving.desk.done(Leaving.FINANCE, first, "WAGES", "工资批次77");
		leaving.leaves("2026-10-31");
		isRehired();
		String second = leaving.resigns("R2", DepartureKind.RESIGNATION, "2027-11-30");
		assertThat(second).isNotEqualTo(first);
		assertThat(leaving.exit(second).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.exit(second).clocks()).hasSize(5).allMatch(clock -> clock.doneOn() == null);
		assertThat(leaving.exit(first).state()).isEqualTo(ExitState.LAPSED);
		assertThat(Leaving.codes(leaving.desk.withdraw(Leaving.HR, first, "员工留任"))).containsExactly("EXIT_STATE");
		assertThat(leaving.desk.done(Leaving.HR, first, "PROOF_OF_TERMINATION", "证明1号").isRefused()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-19 a departure that HR tells with another last day than the completed exit's is no second one")
	void knowsTheSameDeparture(Stores store) {
		leaving = new Leaving(store);
		leaving.desk.complete(Leaving.HR, leaving.resigns("2026-10-31"));
		leaving.rooms.clock.set("2026-11-02T09:00");
		leaving.leaves("2026-10-30");
		assertThat(leaving.exits()).isEqualTo(1);
		isRehired();
		leaving.leaves("2027-10-11");
		assertThat(leaving.exits()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-38 an exit of an earlier employment is no check of this one, and what is booked now is no breach of that")
	void findsWhoLeavesUnchecked(Stores store) {
		leaving = new Leaving(store);
		leaving.desk.complete(Leaving.HR, leaving.resigns("2026-10-31"));
		isRehired();
		leaving.owes(OpenItemKind.LOAN, "100.00");
		assertThat(leaving.inbox(MANAGER)).noneMatch(text -> text.contains("已离职未结清"));
		leaving.rooms.jdbc.sql("""
				insert into employment_state (employee_no, type, status, since, source)
				values ('E1001', 'REGULAR', 'LEAVING', date '2027-10-01', 'hr')
				""").update();
		leaving.desk.sweep();
		assertThat(leaving.inbox(Enterprise.person("admin", Enterprise.HANGZHOU, Role.ADMIN)))
			.anyMatch(text -> text.contains("离职未核查"));
	}
}
