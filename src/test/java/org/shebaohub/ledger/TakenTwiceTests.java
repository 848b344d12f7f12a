package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.clearing;
import static org.shebaohub.ledger.ErpRoom.codes;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** One recovery that several tell of, and one debt that is recovered twice. */
class TakenTwiceTests {

	private static final EmployeeNo SHE = new EmployeeNo("E1001");

	private static final InsuranceMonth MONTH = InsuranceMonth.parse("2026-09");

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private String open(Stores store, String share) {
		room = new ErpRoom(store);
		room.items.advance(SHE, MONTH, InsuranceLine.PENSION, Yuan.of(share), "D-1", true);
		return room.item("E1001").no();
	}

	private String ordered(String amount) {
		return room.rooms.get(DeductionDesk.class).order(new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, null), SHE,
				DeductionBasis.ADVANCE_RECOVERY, Yuan.of(amount), "consent-7").orderNo();
	}

	private Decision confirms(String orderNo, String outcome, String total) {
		return room.tells("deduction.confirmed", "orderNo", orderNo, "outcome", outcome, "total", total, "confirmedOn",
				"2026-10-12");
	}

	private List<String> open() {
		return room.items.open(SHE).stream().map(item -> item.kind() + " " + item.open()).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 she paid in cash and payroll took it, too: the employer owes it as wages and finance hears, until it is paid")
	void owesWhatWasTakenTwice(Stores store) {
		String item = open(store, "300.00");
		String orderNo = ordered("300.00");
		room.tells("item.cleared", clearing("K1", item, "250.00"));
		assertThat(codes(confirms(orderNo, "FULL", "300.00"))).isEmpty();
		assertThat(codes(confirms(orderNo, "FULL", "300.00"))).isEmpty();
		assertThat(open()).containsExactly("WAGE_UNPAID 250.00");
		assertThat(room.items.mismatches()).singleElement().extracting(LedgerMismatch::item, LedgerMismatch::hub)
			.containsExactly(OpenItemKind.WAGE_UNPAID, Yuan.of("250.00"));
		String owed = room.items.open(SHE).get(0).no();
		assertThat(codes(room.tells("item.cleared", clearing("K2", owed, "250.00")))).isEmpty();
		assertThat(open()).isEmpty();
		assertThat(room.items.mismatches()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-70 A-21 wages that cover an advance of the hub's own are booked against it by a balanced voucher, each once")
	void booksWhatWagesCover(Stores store) {
		String item = open(store, "572.96");
		for (String uncovered : List.of("372.96", "372.96", "0.00", "0.00")) {
			room.items.covered(SHE, MONTH, InsuranceLine.PENSION, Yuan.of(uncovered));
		}
		assertThat(open()).isEmpty();
		LedgerDesk ledger = room.rooms.get(LedgerDesk.class);
		assertThat(ledger.vouchers(item)).hasSize(3).allSatisfy(one -> assertThat(one.imbalance()).isEqualTo(Yuan.ZERO));
		assertThat(ledger.vouchers(item).stream().flatMap(one -> one.postings().stream())
			.filter(posting -> posting.account().equals("1221.advance")).map(Posting::amount).reduce(Yuan.ZERO, Yuan::plus))
			.isEqualTo(Yuan.ZERO);
		assertThat(room.rooms.mailRoom.posted("erp.command")).hasSize(3);
	}

	private Decision clears(String clearing, String item, String amount, String orderNo) {
		return room.tells("item.cleared", "clearing", clearing, "item", item, "amount", amount, "clearedOn", "2026-10-12",
				"orderNo", orderNo);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 a clearing that names an order is payroll's own word: told in both ways, in any order, it counts once")
	void countsAnOrderOnce(Stores store) {
		for (boolean confirmedFirst : new boolean[] { true, false }) {
			String item = open(store, "600.00");
			String orderNo = ordered("300.00");
			if (confirmedFirst) {
				assertThat(codes(confirms(orderNo, "FULL", "300.00"))).isEmpty();
			}
			assertThat(codes(clears("K1", item, "300.00", orderNo))).isEmpty();
			assertThat(codes(clears("K1", item, "300.00", orderNo))).isEmpty();
			assertThat(codes(confirms(orderNo, "FULL", "300.00"))).isEmpty();
			assertThat(room.open("E1001")).isEqualTo("300.00");
			assertThat(room.rooms.get(DeductionDesk.class).orders(SHE)).extracting(DeductionOrder::state)
				.containsExactly(DeductionOrder.State.FULL);
			assertThat(codes(clears("K2", item, "0.01", orderNo))).containsExactly("CLEARING_EXCEEDS_ORDER");
			room.tells("item.clearing-reversed", ErpRoom.reversal("R1", "K1"));
			assertThat(room.open("E1001")).isEqualTo("600.00");
			room.close();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 a part that was cleared by an order counts in its confirmation, which cannot be less")
	void countsAPartInTheConfirmation(Stores store) {
		String item = open(store, "600.00");
		String orderNo = ordered("300.00");
		clears("K1", item, "100.00", orderNo);
		assertThat(room.open("E1001")).isEqualTo("500.00");
		assertThat(codes(confirms(orderNo, "PARTIAL", "99.99"))).containsExactly("AMOUNT_DOES_NOT_FIT");
		assertThat(codes(confirms(orderNo, "PARTIAL", "250.00"))).isEmpty();
		assertThat(room.open("E1001")).isEqualTo("350.00");
		assertThat(codes(clears("K2", item, "150.00", orderNo))).isEmpty();
		assertThat(codes(clears("K3", item, "50.00", orderNo))).containsExactly("CLEARING_EXCEEDS_ORDER");
		assertThat(codes(clears("K4", item, "50.00", "its own order"))).isEmpty();
		assertThat(room.open("E1001")).isEqualTo("300.00");
		assertThat(room.items.mismatches()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 A-21 payroll confirms the order, and then tells a late wage that withheld the same: the employer owes it, once")
	void owesWhatALateWageWithheldAgain(Stores store) {
		String item = open(store, "572.96");
		String orderNo = ordered("300.00");
		assertThat(codes(confirms(orderNo, "FULL", "300.00"))).isEmpty();
		for (String uncovered : List.of("372.96", "372.96", "0.00", "0.00")) {
			room.items.covered(SHE, MONTH, InsuranceLine.PENSION, Yuan.of(uncovered));
		}
		assertThat(open()).containsExactly("WAGE_UNPAID 300.00");
		assertThat(room.items.mismatches()).singleElement().extracting(LedgerMismatch::hub).isEqualTo(Yuan.of("300.00"));
		assertThat(room.rooms.get(LedgerDesk.class).vouchers(item)).as("the advance, the order, and what wages covered")
			.hasSize(4);
	}
}
