package org.shebaohub.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.advance.MaternityRoom.HR;
import static org.shebaohub.advance.MaternityRoom.SHE;
import static org.shebaohub.advance.MaternityRoom.codes;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionDesk;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.testing.Stores;

/** What is found, or open again, when she is back already. */
class AfterReturnTests {

	private static final String REMINDER = "deduction-reminder → HR of group/east/hangzhou";

	private MaternityRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	/** July was advanced and is called in; August, in which she worked a part, is found on 2026-10-01 only. */
	private void backInAugust(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", null);
		room.at("2026-08-01T10:00");
		room.pays(7);
		room.at("2026-08-20T09:00");
		room.comesBack("2026-08-20");
		order();
		room.at("2026-09-01T09:00");
		room.pays(8);
		room.at("2026-10-01T09:00");
		room.turn();
		room.desk.followUp(HR, SHE, "telephoned");
	}

	private void order() {
		assertThat(room.rooms.get(DeductionDesk.class).order(HR, SHE, DeductionBasis.ADVANCE_RECOVERY, null, "consent-1")
			.orderNo()).isNotNull();
	}

	private List<String> reminders() {
		return room.told().stream().filter(REMINDER::equals).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-16 R-000-36 an advance that is found after the return is called in, too: one reminder, its own day, its own delay")
	void callsInWhatIsFoundLater(Stores store) {
		backInAugust(store);
		assertThat(room.open()).hasSize(4);
		assertThat(reminders()).hasSize(2);
		assertThat(room.desk.returns(SHE)).singleElement()
			.satisfies(leave -> assertThat(leave.deductionDue()).isEqualTo("2026-10-11"));
		room.at("2026-10-11T09:00");
		assertThat(room.cases()).isEmpty();
		room.at("2026-10-12T09:00");
		assertThat(room.cases()).containsExactly("DEDUCTION_OVERDUE");
		assertThat(room.rooms.log.timeline("employee/E1001")).last()
			.satisfies(row -> assertThat(row.content()).contains("\"due\":\"2026-10-11\""));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-36 an order for the later advance, too, is nobody's delay")
	void isSilentWhenItWasOrdered(Stores store) {
		backInAugust(store);
		order();
		room.at("2026-10-12T09:00");
		assertThat(room.cases()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-21 R-000-18 a payment that is taken back leaves nothing open of what a late wage withheld meanwhile")
	void givesTheWageItsShare(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", null);
		room.at("2026-08-01T10:00");
		room.pays(7);
		room.erp("item.cleared", "clearing", "K1", "month", "2026-07", "line", "PENSION", "amount", "400.00", "clearedOn",
				"2026-08-01");
		room.wage("2026-07", "6000.00", "withheldPension", "572.96");
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24");
		room.erp("item.clearing-reversed", "clearing", "K1", "reversal", "R1", "reversedOn", "2026-08-01");
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24");
		assertThat(room.rooms.get(OpenItemDesk.class).mismatches()).isEmpty();
	}

	/** Both shares of July were paid back in cash before she returned; one of them bounces on 2026-09-10. */
	private void bounces(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", null);
		room.at("2026-08-01T10:00");
		room.pays(7);
		for (String[] share : new String[][] { { "PENSION", "572.96" }, { "MEDICAL", "146.24" } }) {
			room.erp("item.cleared", "clearing", "K" + share[0], "month", "2026-07", "line", share[0], "amount", share[1],
					"clearedOn", "2026-08-01");
		}
		room.desk.followUp(HR, SHE, "telephoned");
		room.at("2026-08-20T09:00");
		room.comesBack("2026-08-20");
		room.at("2026-09-10T09:00");
		assertThat(reminders()).isEmpty();
		room.erp("item.clearing-reversed", "clearing", "KPENSION", "reversal", "R1", "reversedOn", "2026-09-10");
		room.turn();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-03 R-000-54 R-000-36 a clearing that is taken back is told to HR, and must be followed up and called in anew")
	void beginsAnewWhenAPaymentBounces(Stores store) {
		bounces(store);
		assertThat(room.told()).contains("item-reopened-hr → HR of group/east/hangzhou");
		assertThat(reminders()).hasSize(1);
		room.at("2026-09-16T09:00");
		assertThat(room.cases()).isEmpty();
		room.at("2026-09-17T09:00");
		assertThat(room.cases()).containsExactly("ADVANCE_NOT_FOLLOWED");
		room.desk.followUp(HR, SHE, "telephoned again");
		room.at("2026-09-20T09:00");
		assertThat(room.cases()).isEmpty();
		room.at("2026-09-21T09:00");
		assertThat(room.cases()).containsExactly("DEDUCTION_OVERDUE");
	}

	@ParameterizedTest
	@CsvSource({ "H2, true", "POSTGRES, true", "H2, false", "POSTGRES, false" })
	@DisplayName("R-000-36 an overdue deduction ends by itself: when it is ordered, and when nothing is open any more")
	void endsByItself(Stores store, boolean byOrder) {
		bounces(store);
		room.desk.followUp(HR, SHE, "telephoned again");
		room.at("2026-09-21T09:00");
		assertThat(room.cases()).containsExactly("DEDUCTION_OVERDUE");
		if (byOrder) {
			order();
		}
		else {
			room.erp("item.cleared", "clearing", "K2", "month", "2026-07", "line", "PENSION", "amount", "572.96", "clearedOn",
					"2026-09-21");
		}
		assertThat(room.cases()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-54 what the ERP books for a day long past, or mistypes, is followed up from the day on which the hub heard of it")
	void countsFromTheDayItHeard(Stores store) {
		room = new MaternityRoom(store);
		room.erp("advance.booked", "record", "J1", "month", "2026-05", "line", "PENSION", "amount", "572.96", "bookedOn", "2026-05-03");
		room.turn();
		room.at("2026-07-07T09:00");
		assertThat(room.cases()).isEmpty();
		room.at("2026-07-08T09:00");
		assertThat(room.cases()).containsExactly("ADVANCE_NOT_FOLLOWED");
		assertThat(codes(room.erp("advance.booked", "record", "J2", "month", "2026-06", "line", "PENSION", "amount", "572.96",
				"bookedOn", "2027-07-03"))).containsExactly("FROM_THE_FUTURE");
	}
}
