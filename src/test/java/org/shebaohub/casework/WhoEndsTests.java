package org.shebaohub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Stores;

/** Who ends a case or stops its clock: the side whose case it is, and not the one with whom its cause lies. */
class WhoEndsTests {

	private static final Actor FINANCE = CaseRoom.actor("fin", Role.FINANCE, CaseRoom.HANGZHOU);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-4 R-002-14 finance, with whom the cause lies, sees HR's case and does not stop its clock, on duty or not")
	void goesOnWhileTheCauseLies(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.onDuty(Role.FINANCE, CaseRoom.HANGZHOU, "fin");
			String no = room.report(new CaseReport(CaseKind.CLAIM_PARKED, "claim-parked/C1", CaseRoom.HANGZHOU, Cause.FINANCE,
					Map.of("name", "张三", "claimNo", "C1")));
			assertThat(room.desk.find(FINANCE, no)).isPresent();
			assertThat(CaseRoom.codes(room.desk.acknowledge(FINANCE, no))).containsExactly("NOT_ALLOWED");
			assertThat(CaseRoom.codes(room.desk.resolve(FINANCE, no, "已审批"))).containsExactly("NOT_ALLOWED");
			room.at("2026-10-13T09:00");
			assertThat(room.told(no)).last().isEqualTo("case-level-2 → HR_MANAGER of group/east");
			assertThat(room.desk.acknowledge(CaseRoom.HR, no).isRefused()).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-4 HR does not end a case of finance's, but may hurry it; whom it has reached by its clock may act")
	void leavesFinanceItsOwn(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			Actor director = CaseRoom.actor("director", Role.HR_DIRECTOR, CaseRoom.GROUP);
			String no = room.report(new CaseReport(CaseKind.WAGES_UNPAID, "wages/X1", CaseRoom.HANGZHOU, Cause.FINANCE, Map.of()));
			assertThat(CaseRoom.codes(room.desk.acknowledge(CaseRoom.HR, no))).containsExactly("NOT_ALLOWED");
			assertThat(CaseRoom.codes(room.desk.resolve(CaseRoom.HR, no, "paid"))).containsExactly("NOT_ALLOWED");
			assertThat(CaseRoom.codes(room.desk.acknowledge(director, no))).containsExactly("NOT_ALLOWED");
			assertThat(room.desk.nudge(CaseRoom.HR, no).isRefused()).isFalse();
			room.at("2026-10-13T09:00");
			room.at("2026-10-14T09:00");
			assertThat(room.desk.acknowledge(director, no).isRefused()).isFalse();
			assertThat(room.desk.resolve(FINANCE, no, "已付清").isRefused()).isFalse();
		}
	}
}
