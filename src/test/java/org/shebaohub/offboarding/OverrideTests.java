package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class OverrideTests {

	private static final Actor MANAGER = Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER);

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private void asks(String exitNo) {
		assertThat(leaving.desk.override(Leaving.HR_MANAGER, exitNo, "REPAYMENT_AGREEMENT", "每月还50元共2期").isRefused()).isFalse();
	}

	private String letThrough() {
		String exitNo = leaving.resigns("2026-10-12");
		asks(exitNo);
		assertThat(leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, exitNo).isRefused()).isFalse();
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
		return exitNo;
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-06 F-03 two people let through what was open when they were asked: what is booked later holds the exit, and its settling lets it through again")
	void coversWhatWasOpen(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.ASSET, "100.00");
		String exitNo = letThrough();
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "80000.00");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(Leaving.codes(leaving.desk.complete(Leaving.HR, exitNo))).contains("LOAN_OPEN");
		assertThat(Leaving.codes(leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, exitNo))).containsExactly("OVERRIDE_NOT_ASKED");
		leaving.settles(loan);
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
		assertThat(leaving.hrCommands()).containsExactly("EXIT_BLOCKED", "EXIT_LET_THROUGH", "EXIT_BLOCKED", "EXIT_LET_THROUGH");
		assertThat(leaving.desk.complete(Leaving.HR, exitNo).isRefused()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-03 the same item with more open than was agreed holds again; with less it does not")
	void coversSoMuch(Stores store) {
		leaving = new Leaving(store);
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = letThrough();
		leaving.rooms.jdbc.sql("update open_item set open = 4000").update();
		leaving.rooms.publish(new LedgerNews.ItemReopened(loan));
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
		leaving.rooms.jdbc.sql("update open_item set open = 10001").update();
		leaving.rooms.publish(new LedgerNews.ItemReopened(loan));
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-03 what was asked for one item cannot be agreed to for another: not beside it, and not after it was settled")
	void agreesToWhatWasAsked(Stores store) {
		leaving = new Leaving(store);
		OpenItem first = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		asks(exitNo);
		OpenItem second = leaving.owes(OpenItemKind.LOAN, "80000.00");
		assertThat(Leaving.codes(leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, exitNo))).containsExactly("OVERRIDE_OUTDATED");
		leaving.settles(second);
		leaving.settles(first);
		leaving.owes(OpenItemKind.LOAN, "70000.00");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(Leaving.codes(leaving.desk.approveOverride(Leaving.FINANCE_MANAGER, exitNo))).containsExactly("OVERRIDE_NOT_ASKED");
		assertThat(leaving.exit(exitNo).override()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 what finance books after an exit was let through and completed is found too")
	void findsWhatIsBookedAfterwards(Stores store) {
		leaving = new Leaving(store);
		leaving.owes(OpenItemKind.LOAN, "100.00");
		leaving.desk.complete(Leaving.HR, letThrough());
		leaving.owes(OpenItemKind.WAGE_UNPAID, "5.00");
		assertThat(leaving.inbox(MANAGER)).noneMatch(text -> text.contains("已离职未结清"));
		leaving.owes(OpenItemKind.ADVANCE, "312.40");
		assertThat(leaving.inbox(MANAGER)).anyMatch(text -> text.contains("已离职未结清"));
	}
}
