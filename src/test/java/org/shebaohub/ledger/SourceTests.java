package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.advance;
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
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch.Kind;
import org.shebaohub.testing.Stores;

/** What belongs together, and what only looks alike: kinds, systems that count alike, and an amount with a late fee in it. */
class SourceTests {

	private static final EmployeeNo SHE = new EmployeeNo("E1001");

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private Decision tellsFrom(String source, String type, String... values) {
		ErpEvent event = room.event(type, values);
		return room.tells(new ErpEvent(source, event.id(), type, event.time(), event.values()));
	}

	private static String[] with(String[] values, String... more) {
		String[] all = Arrays.copyOf(values, values.length + more.length);
		System.arraycopy(more, 0, all, values.length, more.length);
		return all;
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-20 R-000-24 settled wages of a month settle wages only: a loan or a thing that was told with that month stays owed")
	void settlesWagesOnly(Stores store) {
		room = new ErpRoom(store);
		assertThat(codes(room.tells("loan.booked", with(loan("J1", "5000.00"), "month", "2026-05")))).isEmpty();
		assertThat(codes(room.tells("loan.booked", with(loan("J2", "1.00"), "month", "2026/05", "line", "?")))).isEmpty();
		room.tells("asset.assigned", "record", "NB-7", "total", "0.00", "bookedOn", "2026-01-05", "month", "2026-05");
		room.tells("wages.due", "month", "2026-05", "state", "PAID", "total", "0.00", "asOf", "2026-10-12");
		assertThat(room.items.open(SHE)).hasSize(3).allSatisfy(item -> assertThat(item.month()).isNull());
		assertThat(codes(room.tells("wages.due", "month", "2026/05", "state", "PAID", "total", "0.00", "asOf", "2026-10-12")))
			.containsExactly("FIELD_MALFORMED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 F-01 the ERP clears what it booked with a late fee inside: the share is settled, the rest stays a difference")
	void clearsWhatTheErpBooked(Stores store) {
		room = new ErpRoom(store);
		room.items.advance(SHE, InsuranceMonth.parse("2026-09"), InsuranceLine.PENSION, Yuan.of("572.96"), "D-1", false);
		room.tells("advance.booked", advance("J1", "573.25"));
		assertThat(codes(room.tells("item.cleared", clearing("K0", "J1", "573.26")))).containsExactly("CLEARING_EXCEEDS_ITEM");
		assertThat(codes(room.tells("item.cleared", clearing("K1", "J1", "300.00")))).isEmpty();
		assertThat(codes(room.tells("item.cleared", clearing("K2", "J1", "273.25")))).isEmpty();
		assertThat(codes(room.tells("item.cleared", clearing("K2", "J1", "273.25")))).isEmpty();
		assertThat(room.items.open(SHE)).isEmpty();
		assertThat(room.items.mismatches()).extracting(LedgerMismatch::kind).containsExactly(Kind.AMOUNT);
		assertThat(room.rooms.log.timeline("employee/E1001")).filteredOn(row -> row.action().equals("CLEARED_BEYOND"))
			.singleElement().satisfies(row -> assertThat(row.content()).contains("0.29"));
		assertThat(room.tells("item.cleared", clearing("K3", "J1", "0.29")).outcome()).isEqualTo(Outcome.HELD);
		room.tells("item.clearing-reversed", reversal("R2", "K2"));
		assertThat(room.open("E1001")).as("273.25 are back, and K3 had waited for room").isEqualTo("272.67");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-03 two systems number alike: each clears its own record, whatever came first")
	void keepsSystemsApart(Stores store) {
		room = new ErpRoom(store);
		assertThat(tellsFrom("assets", "item.clearing-reversed", reversal("R1", "K1")).outcome()).isEqualTo(Outcome.HELD);
		assertThat(tellsFrom("erp", "item.cleared", clearing("K1", "1001", "100.00")).outcome()).isEqualTo(Outcome.HELD);
		tellsFrom("assets", "loan.booked", loan("1001", "50.00"));
		assertThat(room.open("E1001")).isEqualTo("50.00");
		tellsFrom("erp", "loan.booked", loan("1001", "300.00"));
		assertThat(codes(tellsFrom("erp", "item.cleared", clearing("K2", "1001", "20.00")))).isEmpty();
		assertThat(room.items.open(SHE)).extracting(OpenItem::source, item -> item.open().toString())
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("assets", "50.00"),
					org.assertj.core.groups.Tuple.tuple("erp", "180.00"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 one record of the ERP books one advance: under the same number a second month is refused")
	void booksOneAdvanceByARecord(Stores store) {
		room = new ErpRoom(store);
		for (String month : new String[] { "2026-08", "2026-09" }) {
			room.items.advance(SHE, InsuranceMonth.parse(month), InsuranceLine.PENSION, Yuan.of("572.96"), "D-" + month, true);
		}
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.96")))).isEmpty();
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.96", "month", "2026-08"))))
			.containsExactly("BOOKING_KNOWN_OTHERWISE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-24 a day that has not come is a typing error: by one day clocks may differ, by two it is refused, whatever the field")
	void refusesDaysAhead(Stores store) {
		room = new ErpRoom(store);
		assertThat(codes(room.tells("loan.booked", "record", "J1", "amount", "50.00", "bookedOn", "2026-10-13"))).isEmpty();
		assertThat(room.tells("loan.booked", "record", "J2", "amount", "50.00", "bookedOn", "2026-10-14").findings())
			.singleElement().satisfies(finding -> {
				assertThat(finding.code()).isEqualTo("FROM_THE_FUTURE");
				assertThat(finding.evidence()).isEqualTo("data.bookedOn");
			});
		assertThat(codes(room.tells("item.cleared", "clearing", "K1", "item", "J1", "amount", "1.00", "clearedOn", "2027-10-12")))
			.containsExactly("FROM_THE_FUTURE");
		assertThat(room.items.open(SHE)).singleElement().extracting(OpenItem::open).hasToString("50.00");
	}
}
