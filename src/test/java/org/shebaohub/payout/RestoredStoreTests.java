package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.payout.PayoutCall.Action.NOTHING;
import static org.shebaohub.payout.PayoutCall.Action.SEND;
import static org.shebaohub.payout.PayoutHouse.MANAGER;
import static org.shebaohub.payout.PayoutHouse.SECOND_MANAGER;
import static org.shebaohub.payout.PayoutHouse.line;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.operationlog.StoreNews;
import org.shebaohub.payout.BankStatement.Direction;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Stores;

class RestoredStoreTests {

	private static final StoreNews.Behind SINCE_YESTERDAY = new StoreNews.Behind(6, MovableClock.at("2026-10-11T18:00").instant());

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-34 a restored store sends no money, and nobody may resume, until all statements since the backup were read and two people say that it is matched")
	void sendsNothingUntilMatched(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			String waiting = house.instruct("C1", "100");
			house.publish(SINCE_YESTERDAY);
			assertThat(house.begin(waiting).action()).isEqualTo(NOTHING);
			assertThat(codes(house.desk.resume(MANAGER, "go on"))).containsExactly("STORE_UNMATCHED");
			house.statement("2026-10-11#again");
			assertThat(codes(house.desk.matched(MANAGER, "compared"))).containsExactly("STATEMENTS_OUTSTANDING");
			house.statement("2026-10-12#again");
			assertThat(house.desk.matched(MANAGER, "compared").outcome()).isEqualTo(Outcome.HELD);
			assertThat(codes(house.desk.matched(MANAGER, "compared"))).containsExactly("SECOND_PERSON_NEEDED");
			assertThat(house.begin(waiting).action()).isEqualTo(NOTHING);
			assertThat(house.desk.matched(SECOND_MANAGER, "compared").outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(house.events).contains(new StoreNews.Matched(6));
			assertThat(house.begin(waiting).action()).isEqualTo(SEND);
			assertThat(codes(house.desk.matched(MANAGER, "compared"))).containsExactly("STORE_NOT_BEHIND");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-34 RULE-4 what the store has forgotten to have paid is not paid again: the statement shows it, also for an approval that came back after the backup")
	void doesNotPayAgain(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			String forgotten = house.instruct("C1", "100");
			house.publish(SINCE_YESTERDAY);
			house.statement("2026-10-11#again", line("S1", forgotten, Direction.DEBIT, "100"), line("S2", "SH01-C2-1", Direction.DEBIT, "70"));
			house.statement("2026-10-12#again");
			house.desk.matched(MANAGER, "compared");
			house.desk.matched(SECOND_MANAGER, "compared");
			assertThat(house.state(forgotten)).as("two people decide").isEqualTo("CONTRADICTED");
			String approvedAgain = house.instruct("C2", "70");
			assertThat(approvedAgain).isEqualTo("SH01-C2-1");
			assertThat(house.begin(approvedAgain).action()).isEqualTo(NOTHING);
			assertThat(house.state(approvedAgain)).isEqualTo("CONTRADICTED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-34 RULE-10 the day on which a store was restored is matched again when it is over, and every day after it")
	void goesOnDayByDay(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.publish(SINCE_YESTERDAY);
			house.statement("2026-10-11#again");
			house.statement("2026-10-12#again");
			house.clock.set("2026-10-13T00:30");
			house.statement("2026-10-12");
			house.clock.set("2026-10-14T00:30");
			house.statement("2026-10-13");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-30 FM-31 when somebody has altered the store past the hub, nothing is sent until a finance manager lets it go")
	void sendsNothingFromAnAlteredStore(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String waiting = house.instruct("C1", "100");
			house.publish(new StoreNews.Altered(List.of("3 ALTERED")));
			assertThat(house.begin(waiting).action()).isEqualTo(NOTHING);
			assertThat(house.log.timeline("payout/switch")).last().satisfies(row -> assertThat(row.content()).contains("3 ALTERED"));
			assertThat(house.desk.resume(MANAGER, "the auditor knows what it was").isRefused()).isFalse();
			assertThat(house.begin(waiting).action()).isEqualTo(SEND);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 FM-34 a stop switch that somebody turned in the store, or whose older row he wrote back, counts as stopped")
	void believesNoSwitchThatWasTurnedPastTheHub(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String waiting = house.instruct("C1", "100");
			house.jdbc.sql("create table before_it as select * from payout_switch").update();
			house.desk.stop(MANAGER, "something is wrong");
			assertThat(house.begin(waiting).action()).isEqualTo(NOTHING);
			house.jdbc.sql("update payout_switch set stopped = false, behind = null").update();
			assertThat(house.begin(waiting).action()).as("turned").isEqualTo(NOTHING);
			assertThat(house.part(JdbcStopSwitch.class).altered()).containsExactly("payout_switch");
			assertThat(codes(house.desk.resume(MANAGER, "go on"))).containsExactly("PAYOUT_ALTERED");
			house.desk.stop(MANAGER, "as it was");
			assertThat(house.begin(waiting).action()).isEqualTo(NOTHING);
			house.jdbc.sql("delete from payout_switch").update();
			house.jdbc.sql("insert into payout_switch select * from before_it").update();
			assertThat(house.begin(waiting).action()).as("older").isEqualTo(NOTHING);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-34 only a finance manager with a reason may say that the store is matched")
	void asksForRoleAndReason(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			assertThat(codes(house.desk.matched(PayoutHouse.APPROVER, " "))).containsExactly("ROLE_NEEDED", "REASON_NEEDED",
					"STORE_NOT_BEHIND");
		}
	}
}
