package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.clearing;
import static org.shebaohub.ledger.ErpRoom.codes;
import static org.shebaohub.ledger.ErpRoom.loan;
import static org.shebaohub.ledger.ErpRoom.reversal;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.testing.Stores;

/** Clearings that are taken back in somebody else's name. */
class OthersClearingTests {

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private Decision reversedForAnother() {
		String[] values = Arrays.copyOf(reversal("R1", "K1"), 8);
		values[6] = "employeeNo";
		values[7] = "E1002";
		return room.tells("item.clearing-reversed", values);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 a clearing is not taken back in another person's name: her item stays closed")
	void takesBackForHerselfOnly(Stores store) {
		room = new ErpRoom(store);
		room.tells("loan.booked", loan("J1", "300.00"));
		room.tells("item.cleared", clearing("K1", "J1", "300.00"));
		assertThat(codes(reversedForAnother())).containsExactly("CLEARING_OTHER_PERSON");
		assertThat(room.open("E1001")).isEqualTo("0.00");
		assertThat(room.news(LedgerNews.ItemReopened.class)).isEmpty();
		assertThat(codes(room.tells("item.clearing-reversed", reversal("R1", "K1")))).isEmpty();
		assertThat(room.open("E1001")).isEqualTo("300.00");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 what waits to be taken back in another's name swallows no payment of hers, and strikes none that waits")
	void swallowsNothing(Stores store) {
		room = new ErpRoom(store);
		assertThat(reversedForAnother().outcome()).isEqualTo(Outcome.HELD);
		assertThat(room.tells("item.cleared", clearing("K1", "J1", "300.00")).outcome()).isEqualTo(Outcome.HELD);
		assertThat(reversedForAnother().outcome()).isEqualTo(Outcome.HELD);
		room.tells("loan.booked", loan("J1", "300.00"));
		assertThat(room.open("E1001")).isEqualTo("0.00");
		assertThat(room.news(LedgerNews.ItemReopened.class)).isEmpty();
	}
}
