package org.shebaohub.advance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** A leave, its paid months, and what becomes an advance. */
class AdvanceDeskTests {

	private MaternityRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-02 R-000-89 each paid month of the leave becomes one advance a line for exactly the personal share, untyped")
	void opensAnAdvancePerPaidMonthAndLine(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", "2026-12-01");
		assertThat(room.open()).isEmpty();
		room.at("2026-08-01T09:00");
		room.pays(7);
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24", "2026-07 PENSION 572.96");
		room.pays(6);
		room.pays(8);
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24", "2026-07 PENSION 572.96",
				"2026-08 MEDICAL 146.24", "2026-08 PENSION 572.96");
		assertThat(room.told()).contains("advance-opened-hr → HR of group/east/hangzhou");
		assertThat(room.rooms.mailRoom.posted("erp.command")).filteredOn(command -> command.subject().startsWith("A-")).hasSize(4);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-89 a leave that is told late finds the months that were paid meanwhile; told twice it finds them once")
	void findsPaidMonthsOfALateLeave(Stores store) {
		room = new MaternityRoom(store);
		room.at("2026-09-10T09:00");
		room.pays(7);
		room.pays(8);
		room.leaves("2026-07-01", "2026-12-01");
		room.leaves("2026-07-01", "2026-12-15");
		assertThat(room.open()).hasSize(4);
		assertThat(room.desk.returns(MaternityRoom.SHE)).extracting(leave -> leave.expectedReturn().toString())
			.containsExactly("2026-12-15");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-21 where wages go on the share is withheld there: no advance, or one for what they did not cover")
	void leavesToWagesWhatTheyCover(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", "2026-12-01");
		room.at("2026-08-01T09:00");
		room.wage("2026-07", "6000.00", "withheldPension", "572.96", "withheldMedical", "100.00");
		room.pays(7);
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 46.24");
		room.pays(8);
		room.wage("2026-08", "6000.00", "withheldPension", "572.96");
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 46.24", "2026-08 MEDICAL 146.24");
		assertThat(room.cases()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-21 a month in which she worked, too, waits for its wage, and for a month at most")
	void waitsForTheWageOfAPartlyWorkedMonth(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-20", "2026-12-01");
		room.at("2026-08-01T09:00");
		room.pays(7);
		room.at("2026-08-30T09:00");
		assertThat(room.open()).isEmpty();
		room.at("2026-08-31T09:00");
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24", "2026-07 PENSION 572.96");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 R-000-37 where the ERP opens, what it has not booked is a difference until it is booked, and one debt then")
	void expectsTheErpWhereItOpens(Stores store) {
		room = new MaternityRoom(store);
		room.enterprise.rule(Enterprise.HANGZHOU, "advance.openedBy", "ERP", "2026-01-01");
		room.leaves("2026-07-01", "2026-12-01");
		room.at("2026-08-01T09:00");
		room.pays(7);
		assertThat(room.open()).isEmpty();
		assertThat(room.rooms.get(OpenItemDesk.class).mismatches()).hasSize(2);
		room.erp("advance.booked", "record", "J1", "month", "2026-07", "line", "PENSION", "amount", "572.96", "bookedOn", "2026-08-01");
		assertThat(room.open()).containsExactly("2026-07 PENSION 572.96");
		assertThat(room.rooms.get(OpenItemDesk.class).mismatches()).hasSize(1);
		assertThat(room.rooms.log.timeline("employee/E1001")).extracting(row -> row.action())
			.containsSubsequence("LEDGERS_DIFFER", "ITEM_BOOKED", "LEDGERS_AGREE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-03 R-000-15 HR hears what finance books and clears, and finance is reminded to keep the right to deduct")
	void tellsBothSides(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", null);
		room.erp("loan.booked", "record", "J1", "amount", "500.00", "bookedOn", "2026-07-01");
		room.erp("item.cleared", "clearing", "K1", "item", "J1", "amount", "200.00", "clearedOn", "2026-07-01");
		assertThat(room.told()).containsExactly("maternity-leave-finance → FINANCE of group/east/hangzhou",
				"item-booked-hr → HR of group/east/hangzhou", "item-settled-hr → HR of group/east/hangzhou");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-02 A-21 what the ERP booked above the share is no debt, and no wage is said to have covered it")
	void owesTheShareOfAnEarlierBooking(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", "2026-12-01");
		room.at("2026-08-01T09:00");
		room.erp("advance.booked", "record", "J1", "month", "2026-07", "line", "PENSION", "amount", "573.25", "bookedOn", "2026-08-01");
		room.pays(7);
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24", "2026-07 PENSION 572.96");
		room.erp("item.cleared", "clearing", "K1", "item", "J1", "amount", "573.25", "clearedOn", "2026-08-01");
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24");
	}
}
