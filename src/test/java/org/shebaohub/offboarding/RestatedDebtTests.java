package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
import org.shebaohub.testing.Stores;

/** A debt that holds an exit and is told again with another amount. */
class RestatedDebtTests {

	private Leaving leaving;

	@AfterEach
	void close() {
		leaving.close();
	}

	private void overpaid(String total) {
		Actor erp = new Actor("erp", Set.of(Role.ERP_SYSTEM), new OrgNode("group"), null);
		assertThat(leaving.rooms.get(ErpDesk.class).apply(erp, new ErpEvent("erp", "due-" + total, "wages.due",
				Instant.parse("2026-10-12T00:00:00Z"), Map.of("employeeNo", "E1001", "month", "2026-09", "state", "OVERPAID", "total",
						total, "asOf", "2026-10-12"))).findings()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-21 R-000-32 an overpayment that holds the exit is restated: the gate does not open for a moment")
	void staysClosedWhileItIsRestated(Stores store) {
		leaving = new Leaving(store);
		overpaid("500.00");
		String exitNo = leaving.resigns("2026-11-11");
		overpaid("400.00");
		overpaid("450.00");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.BLOCKED);
		assertThat(leaving.rooms.log.timeline(exitNo)).extracting(row -> row.action()).contains("EXIT_BLOCKED")
			.doesNotContain("EXIT_CLEARED");
		overpaid("0.00");
		assertThat(leaving.exit(exitNo).state()).isEqualTo(ExitState.CLEARED);
	}
}
