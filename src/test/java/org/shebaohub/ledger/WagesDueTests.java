package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.clearing;
import static org.shebaohub.ledger.ErpRoom.codes;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Wages that were overpaid, restated and recovered. */
class WagesDueTests {

	private static final EmployeeNo SHE = new EmployeeNo("E1001");

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private void due(String state, String total) {
		assertThat(codes(room.tells("wages.due", "month", "2026-09", "state", state, "total", total, "asOf", "2026-10-12")))
			.isEmpty();
	}

	private String ordered() {
		return room.rooms.get(DeductionDesk.class).order(new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, null), SHE,
				DeductionBasis.LOAN, null, "consent-7").orderNo();
	}

	private Decision confirms(String orderNo, String outcome, String total) {
		return room.tells("deduction.confirmed", "orderNo", orderNo, "outcome", outcome, "total", total, "confirmedOn",
				"2026-10-12");
	}

	private List<String> open() {
		return room.items.open(SHE).stream().map(item -> item.kind() + " " + item.open()).toList();
	}

	@ParameterizedTest
	@CsvSource({ "H2, FULL, 500.00", "POSTGRES, FULL, 500.00", "H2, PARTIAL, 300.00", "POSTGRES, FAILED, 0.00" })
	@DisplayName("A-20 R-000-18 overpaid wages that are settled before payroll confirms the order for them are recovered once: nobody owes")
	void recoversOnce(Stores store, String outcome, String total) {
		room = new ErpRoom(store);
		due("OVERPAID", "500.00");
		String orderNo = ordered();
		due("PAID", "0.00");
		assertThat(open()).isEmpty();
		assertThat(codes(confirms(orderNo, outcome, total))).isEmpty();
		assertThat(open()).isEmpty();
		assertThat(room.items.mismatches()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 settled, confirmed and cleared by its number: one recovery, and taken back it is owed again")
	void recoversOnceHoweverTold(Stores store) {
		for (boolean confirmedFirst : new boolean[] { true, false }) {
			room = new ErpRoom(store);
			due("OVERPAID", "500.00");
			String orderNo = ordered();
			String item = room.item("E1001").no();
			due("OVERPAID", "200.00");
			due("PAID", "0.00");
			if (confirmedFirst) {
				assertThat(codes(confirms(orderNo, "FULL", "500.00"))).isEmpty();
			}
			assertThat(codes(room.tells("item.cleared", "clearing", "K1", "item", item, "amount", "500.00", "clearedOn",
					"2026-10-12", "orderNo", orderNo))).isEmpty();
			assertThat(codes(confirms(orderNo, "FULL", "500.00"))).isEmpty();
			assertThat(open()).isEmpty();
			room.tells("item.clearing-reversed", ErpRoom.reversal("R1", "K1"));
			assertThat(open()).containsExactly("WAGE_OVERPAID 500.00");
			room.close();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-21 R-000-32 a restated overpayment is the same item with another amount: it is never closed between, up or down")
	void changesWhereItStands(Stores store) {
		room = new ErpRoom(store);
		due("OVERPAID", "500.00");
		String no = room.item("E1001").no();
		due("OVERPAID", "400.00");
		assertThat(room.item("E1001").open()).hasToString("400.00");
		due("OVERPAID", "450.00");
		assertThat(room.item("E1001")).extracting(OpenItem::no, item -> item.open().toString()).containsExactly(no, "450.00");
		assertThat(room.news(LedgerNews.ItemSettled.class)).allMatch(news -> news.item().open().isPositive());
		room.tells("item.cleared", clearing("K1", no, "450.00"));
		assertThat(open()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-32 what is owed the other way is booked before the old is closed")
	void booksBeforeItCloses(Stores store) {
		room = new ErpRoom(store);
		due("UNPAID", "900.00");
		room.rooms.events.clear();
		due("OVERPAID", "100.00");
		assertThat(open()).containsExactly("WAGE_OVERPAID 100.00");
		assertThat(room.rooms.events).filteredOn(LedgerNews.class::isInstance).hasAtLeastOneElementOfType(LedgerNews.ItemSettled.class)
			.first().isInstanceOf(LedgerNews.ItemBooked.class);
	}
}
