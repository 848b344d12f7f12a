package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.payout.PayoutCall.Action.NOTHING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.Stores;

class PayoutTamperingTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 whatever an insider edits in the row, nothing is sent, it is frozen, and the log names the place")
	void sendsNothingThatWasEdited(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			List<String> edits = List.of("fen = fen * 10", "employee_no = 'E2'", "node = 'group/south'",
					"approved_by = 'x'", "number = 7", "maybe_sent = true", "hold = 'WAIVED'", "version = version + 1",
					"account = (select account from payout where claim_no = 'BAIT')",
					"digest = (select digest from payout where claim_no = 'BAIT')",
					"payee_index = 'x'");
			house.instruct("BAIT", "1");
			for (int number = 0; number < edits.size(); number++) {
				String reference = house.instruct("C" + number, "100");
				edit(house, edits.get(number), reference);
				assertThat(house.begin(reference).action()).as(edits.get(number)).isEqualTo(NOTHING);
				assertThat(house.jdbc.sql("select state from payout where reference = ?").param(reference)
						.query(String.class).single()).as(edits.get(number)).isEqualTo("CONTRADICTED");
				assertThat(house.mailRoom.open(Transitions.SEND, reference)).isEmpty();
				assertThat(house.log.timeline("C" + number)).last().satisfies(row -> assertThat(row.content())
						.containsAnyOf("altered past the hub", "not what was approved"));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 a held payout that was made ready, or a paid one made ready again, is frozen and not sent")
	void sendsNothingWhoseStateWasEdited(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String paid = house.instruct("C1", "100");
			Delivery delivery = house.begin(paid).delivery();
			house.desk.record(PayoutHouse.answer(delivery, Kind.PAID, "OK"));
			edit(house, "state = 'READY'", paid);
			house.mailRoom.post(new Intent(Transitions.SEND, "bank", paid,
					house.clock.instant(), Map.of(), "{}"));
			assertThat(house.begin(paid).action()).isEqualTo(NOTHING);
			assertThat(house.state(paid)).isEqualTo("CONTRADICTED");
			String held = house.instruct("C2", "6000");
			edit(house, "released_by = 'wang.manager'", held);
			assertThat(house.desk.release(PayoutHouse.MANAGER, held).isRefused()).isTrue();
			assertThat(house.state(held)).isEqualTo("CONTRADICTED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 even a row that carries a right seal is not sent when its amount is not the one that was approved")
	void sendsOnlyWhatWasApproved(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			Payout row = house.part(JdbcPayouts.class).find(reference).orElseThrow();
			Payout.Approved was = row.approved();
			Payout.Approved dearer = new Payout.Approved(reference, was.claimNo(), was.number(), was.employeeNo(),
					was.node(), Yuan.of("1000"), was.account(), was.accountTail(), was.payeeIndex(), was.digest(),
					was.approvedBy());
			house.jdbc.sql("update payout set fen = 100000, seal = ?")
					.param(house.part(Seals.class).seal(dearer, row.progress(), row.version())).update();
			assertThat(house.begin(reference).action()).isEqualTo(NOTHING);
			assertThat(house.state(reference)).isEqualTo("CONTRADICTED");
			assertThat(house.desk.decide(PayoutHouse.MANAGER, reference, PayoutDesk.Verdict.PAID, "?").findings())
					.extracting(Finding::code).contains("PAYOUT_ALTERED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-4 RULE-6 FM-19 FM-31 a whole row of before that is written back over a paid one, with its own right seal, is not sent again")
	void sendsNoOlderRow(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			String paid = house.instruct("C1", "100");
			house.jdbc.sql("create table before_it as select * from payout").update();
			house.send(paid, Kind.PAID, "OK");
			house.jdbc.sql("delete from payout").update();
			house.jdbc.sql("insert into payout select * from before_it").update();
			house.mailRoom.post(new Intent(Transitions.SEND, "bank", paid, house.clock.instant(), Map.of(), "{}"));
			assertThat(house.begin(paid).action()).isEqualTo(NOTHING);
			assertThat(house.state(paid)).isEqualTo("CONTRADICTED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 RULE-10 a payout that nobody touches any more is found altered by whoever reads all, the day of its debit included")
	void findsWhatNobodyTouches(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String paid = house.instruct("C1", "100");
			house.send(paid, Kind.PAID, "OK");
			house.statement("2026-10-12", PayoutHouse.line("S1", paid, BankStatement.Direction.DEBIT, "100"));
			PayoutRows rows = house.part(PayoutRows.class);
			assertThat(rows.altered()).isEmpty();
			edit(house, "listed_on = null", paid);
			assertThat(rows.altered()).containsExactly("payout " + paid);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-33 payouts of a store from before are sealed anew once, and only those whose former seal still fits")
	void takesOverFormerSeals(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			List<String> both = List.of(house.instruct("C1", "100"), house.instruct("C2", "200"));
			both.forEach(each -> house.jdbc.sql("update payout set seal = ? where reference = ?").params(former(house, each), each).update());
			edit(house, "fen = 1", both.get(1));
			PayoutRows rows = house.part(PayoutRows.class);
			assertThat(rows.sealFirst()).isEqualTo(1);
			assertThat(rows.altered()).containsExactly("payout " + both.get(1));
			assertThat(house.begin(both.get(0)).action()).isEqualTo(PayoutCall.Action.SEND);
		}
	}

	private static String former(PayoutHouse house, String reference) {
		Payout row = house.part(JdbcPayouts.class).find(reference).orElseThrow();
		return new PlainVault().digest(Seals.sealed(row.approved(), row.progress(), row.version()));
	}

	private static void edit(PayoutHouse house, String edit, String reference) {
		assertThat(house.jdbc.sql("update payout set " + edit + " where reference = ?").param(reference).update())
				.isEqualTo(1);
	}
}
