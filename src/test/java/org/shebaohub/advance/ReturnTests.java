package org.shebaohub.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.advance.MaternityRoom.HR;
import static org.shebaohub.advance.MaternityRoom.SHE;
import static org.shebaohub.advance.MaternityRoom.codes;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Following an advance up, the return from leave, and the deduction after it. */
class ReturnTests {

	private static final String REMINDER = "deduction-reminder → HR of group/east/hangzhou";

	private MaternityRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private void onLeave(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", "2026-12-01");
		room.at("2026-08-01T10:00");
		room.pays(7);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-54 seven days after booking nobody has followed up: HR is reminded, and a logged follow-up ends it")
	void remindsOnDaySeven(Stores store) {
		onLeave(store);
		room.at("2026-08-08T08:59");
		assertThat(room.cases()).isEmpty();
		room.at("2026-08-08T09:00");
		assertThat(room.cases()).containsExactly("ADVANCE_NOT_FOLLOWED");
		assertThat(codes(room.desk.followUp(HR, SHE, " "))).containsExactly("NOTE_MISSING");
		assertThat(codes(room.desk.followUp(HR, SHE, "telephoned, she agrees"))).isEmpty();
		assertThat(room.cases()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-54 a follow-up in time stops the reminder, and so does a settled item")
	void staysSilentAfterAFollowUp(Stores store) {
		onLeave(store);
		room.desk.followUp(HR, SHE, "telephoned");
		room.at("2026-08-20T09:00");
		assertThat(room.cases()).isEmpty();
		room.pays(8);
		room.wage("2026-08", "6000.00", "withheldPension", "572.96", "withheldMedical", "146.24");
		room.at("2026-08-30T09:00");
		assertThat(room.cases()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-29 the expected day has come and nobody says she is back: HR is reminded; on confirmation finance is told")
	void asksWhetherSheIsBack(Stores store) {
		onLeave(store);
		room.desk.followUp(HR, SHE, "telephoned");
		room.at("2026-11-30T09:00");
		assertThat(room.cases()).isEmpty();
		room.at("2026-12-01T09:00");
		assertThat(room.cases()).containsExactly("RETURN_UNCONFIRMED");
		assertThat(codes(room.desk.confirmReturn(HR, SHE, LocalDate.parse("2026-12-02")))).containsExactly("RETURN_DAY_WRONG");
		assertThat(codes(room.desk.confirmReturn(HR, SHE, LocalDate.parse("2026-12-01")))).isEmpty();
		assertThat(room.cases()).isEmpty();
		assertThat(room.told()).contains("return-confirmed-finance → FINANCE of group/east/hangzhou", REMINDER,
				"deduction-reminder → FINANCE of group/east/hangzhou");
		assertThat(codes(room.desk.confirmReturn(HR, SHE, LocalDate.parse("2026-12-01")))).containsExactly("NO_LEAVE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-16 the HR system says she is back: 社保款扣除提醒 goes out once, and only with advances open")
	void remindsOfTheDeduction(Stores store) {
		onLeave(store);
		room.at("2026-11-20T09:00");
		room.comesBack("2026-11-20");
		room.comesBack("2026-11-20");
		assertThat(room.told()).filteredOn(REMINDER::equals).hasSize(1);
		assertThat(room.desk.returns(SHE)).singleElement().satisfies(leave -> {
			assertThat(leave.returnedOn()).isEqualTo("2026-11-20");
			assertThat(leave.deductionDue()).isEqualTo("2026-11-30");
		});
		try (MaternityRoom clean = new MaternityRoom(store)) {
			clean.leaves("2026-07-01", "2026-12-01");
			clean.comesBack("2026-07-01");
			assertThat(clean.told()).doesNotContain(REMINDER);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-36 no deduction was started by its day after the return: the log says that HR was to, and HR has the case")
	void tellsWhoWasLate(Stores store) {
		onLeave(store);
		room.desk.followUp(HR, SHE, "telephoned");
		room.at("2026-11-20T09:00");
		room.comesBack("2026-11-20");
		room.at("2026-11-30T18:00");
		assertThat(room.cases()).isEmpty();
		room.at("2026-12-01T09:00");
		assertThat(room.cases()).containsExactly("DEDUCTION_OVERDUE");
		assertThat(room.rooms.log.timeline("employee/E1001")).last().satisfies(row -> {
			assertThat(row.action()).isEqualTo("DEDUCTION_OVERDUE");
			assertThat(row.content()).contains("\"accountable\":\"HR\"", "\"due\":\"2026-11-30\"");
		});
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-36 a deduction that was started in time is nobody's delay; HR hears its result")
	void isSilentAfterAStartedDeduction(Stores store) {
		onLeave(store);
		room.desk.followUp(HR, SHE, "telephoned");
		room.at("2026-11-20T09:00");
		room.comesBack("2026-11-20");
		String orderNo = room.rooms.get(DeductionDesk.class).order(HR, SHE, DeductionBasis.ADVANCE_RECOVERY, null, "consent-1")
			.orderNo();
		room.at("2026-12-01T09:00");
		assertThat(room.cases()).isEmpty();
		room.erp("deduction.confirmed", "orderNo", orderNo, "outcome", "FULL", "total", "719.20", "confirmedOn", "2026-11-30");
		assertThat(room.open()).isEmpty();
		assertThat(room.told()).contains("deduction-result-hr → HR of group/east/hangzhou");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-05 only HR of the branch confirms a return and logs a follow-up, and nobody his own")
	void letsHrOnly(Stores store) {
		onLeave(store);
		LocalDate today = LocalDate.parse("2026-08-01");
		assertThat(codes(room.desk.confirmReturn(Enterprise.person("f", Enterprise.HANGZHOU, Role.FINANCE), SHE, today)))
			.containsExactly("NOT_ALLOWED");
		Actor herself = new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, SHE);
		assertThat(codes(room.desk.followUp(herself, SHE, "x"))).containsExactly("NOT_ALLOWED");
		assertThat(codes(room.desk.followUp(Enterprise.person("h", Enterprise.CHANGZHOU, Role.HR), SHE, "x")))
			.containsExactly("EMPLOYEE_UNKNOWN");
	}
}
