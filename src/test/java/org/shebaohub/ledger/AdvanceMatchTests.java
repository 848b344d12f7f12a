package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.advance;
import static org.shebaohub.ledger.ErpRoom.codes;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch.Kind;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Hub and ERP both speak of advances: one debt, and every difference is seen. */
class AdvanceMatchTests {

	private static final EmployeeNo SHE = new EmployeeNo("E1001");

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private void found(String share, boolean opens) {
		room.items.advance(SHE, InsuranceMonth.parse("2026-09"), InsuranceLine.PENSION, Yuan.of(share), "D-HZ01-202609-1",
				opens);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 R-000-02 what the hub opened and the ERP booked is one debt, matched by employee, month and line")
	void matchesTheHubsOwn(Stores store) {
		room = new ErpRoom(store);
		found("572.96", true);
		found("572.96", true);
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.96")))).isEmpty();
		assertThat(room.item("E1001")).extracting(OpenItem::open, OpenItem::source)
			.containsExactly(Yuan.of("572.96"), "hub");
		assertThat(room.items.mismatches()).isEmpty();
		room.tells("item.cleared", ErpRoom.clearing("K1", "J1", "100.00"));
		assertThat(room.open("E1001")).isEqualTo("472.96");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 where the ERP opens, the hub only expects: a difference until it is booked, then one debt")
	void waitsForTheErpWhereItOpens(Stores store) {
		room = new ErpRoom(store);
		found("572.96", false);
		assertThat(room.items.history(SHE)).isEmpty();
		assertThat(room.items.mismatches()).extracting(LedgerMismatch::kind).containsExactly(Kind.ERP_MISSING);
		room.tells("advance.booked", advance("J1", "572.96"));
		assertThat(room.item("E1001").source()).isEqualTo("erp");
		assertThat(room.items.mismatches()).isEmpty();
		found("572.96", false);
		assertThat(room.items.mismatches()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 an advance that only the ERP knows is a difference until the hub finds the paid month, and never a second debt")
	void showsWhatOnlyTheErpKnows(Stores store) {
		room = new ErpRoom(store);
		room.tells("advance.booked", advance("J1", "572.96"));
		assertThat(room.items.mismatches()).extracting(LedgerMismatch::kind, LedgerMismatch::erpRecord)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.HUB_MISSING, "J1"));
		found("572.96", true);
		assertThat(room.items.mismatches()).isEmpty();
		assertThat(room.open("E1001")).isEqualTo("572.96");
		room.tells("advance.booked", advance("J2", "572.96"));
		assertThat(room.items.mismatches()).extracting(LedgerMismatch::kind).containsExactly(Kind.BOOKED_TWICE);
		assertThat(room.open("E1001")).isEqualTo("572.96");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-02 F-01 an advance never contains a late fee: told apart it is refused, hidden in the amount it is a difference")
	void neverContainsLateFees(Stores store) {
		room = new ErpRoom(store);
		assertThat(codes(room.tells("advance.booked", advance("J1", "572.96", "lateFee", "0.29"))))
			.containsExactly("LATE_FEE_IS_EMPLOYERS");
		found("572.96", false);
		room.tells("advance.booked", advance("J1", "573.25", "lateFee", "0.00"));
		assertThat(room.open("E1001")).isEqualTo("572.96");
		assertThat(room.items.mismatches()).singleElement().extracting(LedgerMismatch::kind, LedgerMismatch::hub,
				LedgerMismatch::erp).containsExactly(Kind.AMOUNT, Yuan.of("572.96"), Yuan.of("573.25"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-02 A-22 the ERP booked first, with a late fee inside: nothing is ordered until the hub finds her share, and only that is owed")
	void owesTheShareWhateverWasBooked(Stores store) {
		room = new ErpRoom(store);
		room.tells("advance.booked", advance("J1", "573.25"));
		assertThat(codes(orders())).containsExactly("ADVANCE_UNPROVEN");
		found("572.96", true);
		assertThat(room.item("E1001")).extracting(OpenItem::booked, OpenItem::open)
			.containsExactly(Yuan.of("572.96"), Yuan.of("572.96"));
		assertThat(room.items.mismatches()).extracting(LedgerMismatch::kind).containsExactly(Kind.AMOUNT);
		assertThat(codes(room.tells("item.cleared", ErpRoom.clearing("K1", "J1", "573.25")))).isEmpty();
		assertThat(room.items.open(SHE)).isEmpty();
	}

	private Decision orders() {
		return room.rooms.get(DeductionDesk.class).order(Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR), SHE,
				DeductionBasis.ADVANCE_RECOVERY, null, "consent-7").decision();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-02 R-000-18 cleared with the late fee before the hub found her share: the fee went beyond it, and taken back only the share is owed")
	void setsTheFeeAsideAfterwards(Stores store) {
		room = new ErpRoom(store);
		room.tells("advance.booked", advance("J1", "573.25"));
		room.tells("item.cleared", ErpRoom.clearing("K1", "J1", "100.00"));
		room.tells("item.cleared", ErpRoom.clearing("K2", "J1", "473.25"));
		found("572.96", true);
		assertThat(room.items.open(SHE)).isEmpty();
		room.tells("item.clearing-reversed", ErpRoom.reversal("R1", "K1"));
		room.tells("item.clearing-reversed", ErpRoom.reversal("R2", "K2"));
		assertThat(room.open("E1001")).isEqualTo("572.96");
		found("572.96", true);
		assertThat(room.open("E1001")).isEqualTo("572.96");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-21 a wage that comes late covers the advance of its month by what it withheld, once")
	void wagesCoverAfterwards(Stores store) {
		room = new ErpRoom(store);
		found("572.96", true);
		covered("372.96");
		covered("372.96");
		assertThat(room.open("E1001")).isEqualTo("372.96");
		covered("0.00");
		assertThat(room.items.open(SHE)).isEmpty();
	}

	private void covered(String uncovered) {
		room.items.covered(SHE, InsuranceMonth.parse("2026-09"), InsuranceLine.PENSION, Yuan.of(uncovered));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-37 A-22 an opening balance says so in the log, for those who ask who told late")
	void marksOpeningBalances(Stores store) {
		room = new ErpRoom(store);
		room.tells("advance.booked", advance("J1", "572.96", "opening", "true"));
		room.tells("loan.booked", "record", "J2", "amount", "5.00", "bookedOn", "2019-10-01", "opening", "true");
		room.tells("loan.booked", ErpRoom.loan("J3", "5.00"));
		assertThat(room.rooms.log.timeline("employee/E1001")).filteredOn(row -> row.action().equals("ITEM_BOOKED"))
			.extracting(row -> row.content().contains("\"opening\":true")).containsExactly(true, true, false);
	}
}
