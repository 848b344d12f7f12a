package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.ErpDesk;
import org.shebaohub.ledger.ErpEvent;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** The exit as the ERP's own events move it. */
class ErpReversalTests {

	private static final Actor ERP = Enterprise.person("erp", new OrgNode("group"), Role.ERP_SYSTEM);

	private Leaving leaving;

	private int events;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private void tells(String type, String... values) {
		Map<String, String> data = new HashMap<>(Map.of("employeeNo", leaving.no.value()));
		for (int i = 0; i < values.length; i += 2) {
			data.put(values[i], values[i + 1]);
		}
		assertThat(leaving.rooms.get(ErpDesk.class).apply(ERP, new ErpEvent("erp", "e" + ++events, type,
				leaving.rooms.clock.instant(), data)).findings()).isEmpty();
	}

	private ExitState state() {
		return leaving.exit(leaving.latest()).state();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-32 the ERP's clearing lifts the block by itself, its reversal brings it back to the fen, in part and in whole")
	void followsTheErp(Stores store) {
		leaving = new Leaving(store);
		tells("loan.booked", "record", "J1", "amount", "300.00", "bookedOn", "2026-10-01");
		leaving.resigns("2026-11-11");
		tells("item.cleared", "clearing", "K1", "item", "J1", "amount", "299.99", "clearedOn", "2026-10-11");
		assertThat(state()).isEqualTo(ExitState.BLOCKED);
		tells("item.cleared", "clearing", "K2", "item", "J1", "amount", "0.01", "clearedOn", "2026-10-11");
		assertThat(state()).isEqualTo(ExitState.CLEARED);
		tells("item.clearing-reversed", "reversal", "R2", "clearing", "K2", "reversedOn", "2026-10-12");
		assertThat(state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.exit(leaving.latest()).owed().toString()).isEqualTo("0.01");
		tells("item.cleared", "clearing", "K3", "item", "J1", "amount", "0.01", "clearedOn", "2026-10-12");
		assertThat(state()).isEqualTo(ExitState.CLEARED);
		assertThat(leaving.hrCommands()).containsExactly("EXIT_BLOCKED", "EXIT_CLEARED", "EXIT_BLOCKED", "EXIT_CLEARED");
	}
}
