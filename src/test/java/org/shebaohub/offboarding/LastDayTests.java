package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

class LastDayTests {

	private static final Actor MANAGER = Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER);

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private List<String> breaches() {
		return leaving.inbox(MANAGER).stream().filter(text -> text.contains("已离职未结清")).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 the last day passed with nothing open and nobody has completed the exit: what the ERP takes back afterwards is a breach, until it is settled")
	void findsWhatIsTakenBackAfterTheLastDay(Stores store) {
		leaving = new Leaving(store);
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		String exitNo = leaving.resigns("2026-11-11");
		leaving.settles(loan);
		leaving.rooms.clock.set("2026-11-12T09:00");
		leaving.rings(exitNo, "DEPARTURE");
		assertThat(breaches()).isEmpty();
		leaving.rooms.jdbc.sql("update open_item set open = booked, closed_on = null where no = ?").param(loan.no()).update();
		leaving.rooms.publish(new LedgerNews.ItemReopened(loan));
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(breaches()).hasSize(1);
		leaving.settles(loan);
		assertThat(leaving.rooms.log.actions()).contains("CASE_CLEARED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-08 HR says in good time that she leaves: what is booked until her last day is no breach yet, what is booked on it is one")
	void waitsForTheLastDay(Stores store) {
		leaving = new Leaving(store);
		leaving.resigns("2026-11-11");
		leaving.leaves("2026-11-11");
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		assertThat(breaches()).isEmpty();
		leaving.settles(loan);
		leaving.rooms.clock.set("2026-11-11T09:00");
		leaving.owes(OpenItemKind.LOAN, "100.00");
		assertThat(breaches()).hasSize(1);
	}
}
