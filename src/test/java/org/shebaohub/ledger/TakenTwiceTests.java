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
				"2026-10-31");
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
}
