package org.shebaohub.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.advance.MaternityRoom.HR;
import static org.shebaohub.advance.MaternityRoom.SHE;
import static org.shebaohub.advance.MaternityRoom.codes;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;

/** What the HR system says of a leave when it was wrong before. */
class CorrectedLeaveTests {

	private MaternityRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private void backOn(String day) {
		room.at(day + "T09:00");
		room.comesBack(day);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-89 R-000-29 the end of a leave is corrected to a later day: the months in between were advanced, too")
	void findsTheMonthsOfALaterEnd(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", null);
		backOn("2026-08-01");
		room.pays(7);
		room.at("2026-09-30T09:00");
		room.pays(8);
		room.pays(9);
		assertThat(room.open()).containsExactly("2026-07 MEDICAL 146.24", "2026-07 PENSION 572.96");
		backOn("2026-10-08");
		assertThat(room.open()).hasSize(6).contains("2026-08 PENSION 572.96", "2026-09 PENSION 572.96");
		assertThat(room.desk.returns(SHE)).extracting(LeaveReturn::returnedOn, LeaveReturn::deductionDue)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-10-08"), LocalDate.parse("2026-10-18")));
		long told = room.told().stream().filter("return-confirmed-finance → FINANCE of group/east/hangzhou"::equals).count();
		room.comesBack("2026-10-08");
		assertThat(room.told().stream().filter("return-confirmed-finance → FINANCE of group/east/hangzhou"::equals)).hasSize((int) told);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-29 the beginning of a leave is corrected: one end ends both, and nobody is asked for her return again")
	void endsWhatWasToldWithAnotherBeginning(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", "2026-11-01");
		room.leaves("2026-06-15", "2026-11-01");
		backOn("2026-10-08");
		assertThat(room.desk.returns(SHE)).extracting(LeaveReturn::returnedOn)
			.containsExactly(LocalDate.parse("2026-10-08"), LocalDate.parse("2026-10-08"));
		room.at("2026-11-01T09:00");
		assertThat(room.cases()).doesNotContain("RETURN_UNCONFIRMED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-29 HR confirms the oldest return that nobody has confirmed, though a later leave has ended")
	void confirmsTheOldestOpenReturn(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2026-07-01", null);
		room.leaves("2026-06-15", null);
		room.at("2026-10-08T09:00");
		for (int i = 0; i < 2; i++) {
			assertThat(codes(room.desk.confirmReturn(HR, SHE, LocalDate.parse("2026-10-08")))).isEmpty();
		}
		assertThat(codes(room.desk.confirmReturn(HR, SHE, LocalDate.parse("2026-10-08")))).containsExactly("NO_LEAVE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-29 the end of her first leave is corrected during the second: the second goes on")
	void correctsTheLeaveThatWasMeant(Stores store) {
		room = new MaternityRoom(store);
		room.leaves("2025-01-01", null);
		room.comesBack("2025-06-01");
		room.leaves("2026-07-01", null);
		room.at("2026-08-01T09:00");
		room.comesBack("2025-06-15");
		assertThat(room.desk.returns(SHE)).extracting(LeaveReturn::returnedOn)
			.containsExactly(LocalDate.parse("2025-06-15"), null);
		room.pays(7);
		assertThat(room.open()).hasSize(2);
	}
}
