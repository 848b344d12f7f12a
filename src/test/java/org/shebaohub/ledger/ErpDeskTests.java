package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.advance;
import static org.shebaohub.ledger.ErpRoom.clearing;
import static org.shebaohub.ledger.ErpRoom.codes;
import static org.shebaohub.ledger.ErpRoom.loan;
import static org.shebaohub.ledger.ErpRoom.reversal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Stores;

class ErpDeskTests {

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-03 R-000-24 what the ERP books stands open with its record, and a clearing makes it smaller to the fen")
	void booksAndClears(Stores store) {
		room = new ErpRoom(store);
		assertThat(room.tells("loan.booked", loan("J1", "312.40")).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(room.tells("item.cleared", clearing("K1", "J1", "12.41")).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(room.item("E1001")).extracting(OpenItem::kind, OpenItem::booked, OpenItem::open, OpenItem::source,
				OpenItem::sourceRecord).containsExactly(OpenItemKind.LOAN, Yuan.of("312.40"), Yuan.of("299.99"), "erp", "J1");
		assertThat(room.news(LedgerNews.ItemSettled.class)).singleElement().extracting(LedgerNews.ItemSettled::amount)
			.isEqualTo(Yuan.of("12.41"));
		room.tells("item.cleared", clearing("K2", "J1", "299.99"));
		assertThat(room.items.open(new EmployeeNo("E1001"))).isEmpty();
		assertThat(room.items.history(new EmployeeNo("E1001"))).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 an opening balance is imported without a difference; the same record again books nothing")
	void importsOpeningBalances(Stores store) {
		room = new ErpRoom(store);
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.96", "opening", "true")))).isEmpty();
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.96", "opening", "true")))).isEmpty();
		assertThat(room.open("E1001")).isEqualTo("572.96");
		assertThat(room.items.mismatches()).isEmpty();
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.97", "opening", "true"))))
			.containsExactly("BOOKING_KNOWN_OTHERWISE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-25 payroll tells what it withheld of a month; the same run again counts once, another amount is refused")
	void keepsWhatPayrollWithheld(Stores store) {
		room = new ErpRoom(store);
		String[] run = { "record", "P9", "month", "2026-09", "gross", "8000.00", "net", "6800.00", "paidOn", "2026-10-10",
				"withheldPension", "572.96", "withheldMedical", "146.24" };
		assertThat(room.tells("payroll.paid", run).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(room.tells("payroll.paid", run).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(room.items.withheld(new EmployeeNo("E1001"), InsuranceMonth.parse("2026-09"))).hasValueSatisfying(
				shares -> assertThat(shares).containsOnlyKeys(InsuranceLine.PENSION, InsuranceLine.MEDICAL)
					.containsEntry(InsuranceLine.PENSION, Yuan.of("572.96")));
		assertThat(room.items.withheld(new EmployeeNo("E1001"), InsuranceMonth.parse("2026-08"))).isEmpty();
		run[7] = "6800.01";
		assertThat(codes(room.tells("payroll.paid", run))).containsExactly("WAGE_KNOWN_OTHERWISE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-20 wages said to be unpaid stand as the employer's debt, overpaid ones as hers, and what is said last counts")
	void followsWhatIsSaidOfWages(Stores store) {
		room = new ErpRoom(store);
		ErpEvent unpaid = room.event("wages.due", "month", "2026-09", "state", "UNPAID", "total", "6800.00", "asOf", "2026-10-01");
		ErpEvent over = room.event("wages.due", "month", "2026-09", "state", "OVERPAID", "total", "200.00", "asOf", "2026-10-10");
		room.tells(unpaid);
		assertThat(room.items.open(new EmployeeNo("E1001"))).extracting(OpenItem::kind)
			.containsExactly(OpenItemKind.WAGE_UNPAID);
		room.tells(over);
		room.tells(new ErpEvent("erp", "late", unpaid.type(), unpaid.time(), unpaid.values()));
		assertThat(room.items.open(new EmployeeNo("E1001"))).extracting(OpenItem::kind, OpenItem::open)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(OpenItemKind.WAGE_OVERPAID, Yuan.of("200.00")));
		room.tells("wages.due", "month", "2026-09", "state", "PAID", "total", "0.00", "asOf", "2026-10-12");
		assertThat(room.items.open(new EmployeeNo("E1001"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-24 a thing that was lent is an item until it comes back, even when it is worth nothing")
	void keepsThingsUntilTheyComeBack(Stores store) {
		room = new ErpRoom(store);
		room.tells("asset.assigned", "record", "NB-7", "total", "0.00", "bookedOn", "2026-01-05");
		assertThat(room.items.open(new EmployeeNo("E1001"))).hasSize(1);
		assertThat(codes(room.tells("asset.returned", "employeeNo", "E1002", "record", "NB-7", "returnedOn", "2026-10-11")))
			.containsExactly("RETURN_OF_OTHERS");
		room.tells("asset.returned", "record", "NB-7", "returnedOn", "2026-10-11");
		assertThat(room.items.open(new EmployeeNo("E1001"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-03 what comes before the hire, or a clearing before its booking, waits and is applied after it, in any order")
	void waitsForWhatItNeeds(Stores store) {
		room = new ErpRoom(store);
		assertThat(room.tells("item.cleared", clearing("K1", "J1", "100.00")).outcome()).isEqualTo(Outcome.HELD);
		assertThat(room.tells("item.clearing-reversed", reversal("R2", "K2")).outcome()).isEqualTo(Outcome.HELD);
		room.tells("loan.booked", loan("J1", "300.00"));
		assertThat(room.open("E1001")).isEqualTo("200.00");
		room.tells("item.cleared", clearing("K2", "J1", "50.00"));
		assertThat(room.open("E1001")).isEqualTo("200.00");
		String[] hers = { "employeeNo", "E1009", "record", "J9", "amount", "1.00", "bookedOn", "2026-10-01" };
		assertThat(codes(room.tells("loan.booked", hers))).containsExactly("EMPLOYEE_UNKNOWN");
		room.hires("E1009");
		room.rooms.get(ErpDesk.class).settle(looks());
		assertThat(room.open("E1009")).isEqualTo("1.00");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-03 what waited for too long is given up, and a person is told why")
	void givesUpInTheEnd(Stores store) {
		room = new ErpRoom(store);
		room.tells("item.cleared", clearing("K1", "J1", "100.00"));
		room.rooms.clock.advance(Duration.ofDays(4));
		room.rooms.get(ErpDesk.class).settle(looks());
		assertThat(room.news(LedgerNews.EventRefused.class)).singleElement().satisfies(
				refused -> assertThat(refused.findings().get(0).code()).isEqualTo("ITEM_UNKNOWN"));
		room.tells("loan.booked", loan("J1", "300.00"));
		assertThat(room.open("E1001")).isEqualTo("300.00");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-70 only the ERP tells, in the contract's words; every fault of an event is named at once")
	void refusesWhatIsNoSuchEvent(Stores store) {
		room = new ErpRoom(store);
		ErpEvent event = room.event("loan.booked", "record", "J1", "amount", "1e3", "bookedOn", "2026-02-30");
		Decision decision = room.tells(event);
		assertThat(decision.findings()).extracting(finding -> finding.code() + " " + finding.evidence())
			.containsExactly("FIELD_MALFORMED data.amount", "FIELD_MALFORMED data.bookedOn");
		assertThat(codes(room.tells("loan.forgiven"))).containsExactly("EVENT_TYPE_UNKNOWN");
		assertThat(codes(room.tells("loan.booked", "record", "J1", "bookedOn", "2026-02-28"))).containsExactly("FIELD_MISSING");
		assertThat(codes(room.rooms.get(ErpDesk.class).apply(Actor.HUB, event))).containsExactly("NOT_ALLOWED");
		assertThat(List.of(room.items.history(new EmployeeNo("E1001")))).containsExactly(List.of());
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 what the ERP states as open is compared to the fen; a difference stands until both say the same")
	void comparesBalances(Stores store) {
		room = new ErpRoom(store);
		room.tells("loan.booked", loan("J1", "300.00"));
		room.tells("balance.stated", "kind", "LOAN", "total", "300.01", "asOf", "2026-10-12");
		room.tells("balance.stated", "kind", "LOAN", "total", "299.99", "asOf", "2026-10-12");
		assertThat(room.items.mismatches()).singleElement().extracting(LedgerMismatch::hub, LedgerMismatch::erp)
			.containsExactly(Yuan.of("300.00"), Yuan.of("299.99"));
		assertThat(room.news(LedgerNews.Differs.class)).hasSize(1);
		room.tells("balance.stated", "kind", "LOAN", "total", "300.00", "asOf", "2026-10-12");
		assertThat(room.items.mismatches()).isEmpty();
		assertThat(room.news(LedgerNews.Agrees.class)).hasSize(1);
	}

	/** The turn of the one that waits. */
	private Delivery looks() {
		return room.rooms.mailRoom.posted("ledger.wait").stream().map(Intent::subject)
			.filter(subject -> !room.rooms.mailRoom.open("ledger.wait", subject).isEmpty())
			.reduce((first, last) -> last).map(subject -> room.rooms.mailRoom.take("ledger.wait", subject)).orElseThrow();
	}
}
