package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shebaohub.payout.PayoutCall.Action.NOTHING;
import static org.shebaohub.payout.PayoutCall.Action.SEND;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.StaleDelivery;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.testing.Stores;

class PayoutDeskTests {

	private static final String CLAIM = "C20261012-000123";

	private static final String REFERENCE = "SH01-C20261012-000123-1";

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-66 RULE-4 an approved payout goes out once, under the reference that was stored before, and is booked")
	void paysOnce(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			assertThat(house.instruct(CLAIM, "312.40")).isEqualTo(REFERENCE);
			PayoutCall call = house.begin(REFERENCE);
			assertThat(call.action()).isEqualTo(SEND);
			assertThat(call.accountNo()).isEqualTo(PayoutHouse.ACCOUNT.accountNo());
			assertThat(call.amount()).isEqualTo(Yuan.of("312.40"));
			assertThat(house.state(REFERENCE)).isEqualTo("SENDING");
			house.desk.record(PayoutHouse.answer(call.delivery(), Kind.PAID, "OK"));
			assertThat(house.state(REFERENCE)).isEqualTo("PAID");
			assertThat(house.mailRoom.open(Transitions.SEND, REFERENCE)).isEmpty();
			assertThat(house.postings()).isEqualTo(-31240);
			assertThat(house.events).containsExactly(
					new PayoutNews.Settled(CLAIM, REFERENCE, Yuan.of("312.40"), LocalDate.of(2026, 10, 12)));
			assertThat(house.log.actions()).containsExactly("PAYOUT_INSTRUCTED", "PAYOUT_SENDING", "VOUCHER_POSTED",
					"PAYOUT_PAID");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-02 RULE-8 killed between call and record: the bank is asked first, and the paused sender's word is refused")
	void asksAfterACrash(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "queryable")) {
			house.instruct(CLAIM, "100");
			PayoutCall paused = house.begin(REFERENCE);
			assertThat(house.begin(REFERENCE).action()).isEqualTo(NOTHING);
			assertThat(house.state(REFERENCE)).isEqualTo("UNKNOWN");
			assertThatThrownBy(() -> house.desk.record(PayoutHouse.answer(paused.delivery(), Kind.NOT_SENT, "")))
					.isInstanceOf(StaleDelivery.class);
			assertThat(house.state(REFERENCE)).isEqualTo("UNKNOWN");
			house.query(REFERENCE, Kind.PAID, "OK");
			assertThat(house.state(REFERENCE)).isEqualTo("PAID");
			assertThat(house.mailRoom.posted(Transitions.SEND)).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-6 not found counts after the visibility delay and twice, then the same reference goes again, at a deduplicating bank")
	void sendsTheSameAgainWhereTheBankDeduplicates(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct(CLAIM, "100");
			house.send(REFERENCE, Kind.UNCLEAR, "");
			house.query(REFERENCE, Kind.NOT_FOUND, "NOT_FOUND");
			house.query(REFERENCE, Kind.NOT_FOUND, "NOT_FOUND");
			assertThat(house.state(REFERENCE)).as("within the delay it says nothing").isEqualTo("UNKNOWN");
			house.clock.advance(Duration.ofMinutes(10));
			house.query(REFERENCE, Kind.NOT_FOUND, "NOT_FOUND");
			assertThat(house.state(REFERENCE)).isEqualTo("UNKNOWN");
			house.query(REFERENCE, Kind.NOT_FOUND, "NOT_FOUND");
			assertThat(house.state(REFERENCE)).isEqualTo("READY");
			assertThat(house.begin(REFERENCE).reference()).isEqualTo(REFERENCE);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-6 FM-19 a bank that does not deduplicate is never sent the same again, whatever it does not find")
	void neverSendsAgainWhereTheBankDoesNot(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "queryable")) {
			house.instruct(CLAIM, "100");
			house.send(REFERENCE, Kind.UNCLEAR, "");
			for (int time = 0; time < 5; time++) {
				house.clock.advance(Duration.ofHours(1));
				house.query(REFERENCE, Kind.NOT_FOUND, "NOT_FOUND");
			}
			assertThat(house.state(REFERENCE)).isEqualTo("UNKNOWN");
			assertThat(house.mailRoom.open(Transitions.SEND, REFERENCE)).isEmpty();
			assertThat(house.mailRoom.open(Transitions.QUERY, REFERENCE)).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-6 RULE-12 what provably never left goes again as the same message, under the same reference")
	void sendsAgainWhatNeverLeft(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			house.instruct(CLAIM, "100");
			house.send(REFERENCE, Kind.NOT_SENT, "");
			assertThat(house.state(REFERENCE)).isEqualTo("READY");
			assertThat(house.mailRoom.posted(Transitions.SEND)).hasSize(1);
			house.send(REFERENCE, Kind.PAID, "OK");
			assertThat(house.state(REFERENCE)).isEqualTo("PAID");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-7 only a listed code is a failure; every other refusal leaves the payout unknown")
	void failsOnlyByTheList(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct("C1", "100");
			house.send("SH01-C1-1", Kind.FAILED, "ACCOUNT_NOT_FOUND");
			assertThat(house.state("SH01-C1-1")).isEqualTo("FAILED");
			assertThat(house.events).hasOnlyElementsOfType(PayoutNews.Failed.class);
			house.instruct("C2", "100");
			house.send("SH01-C2-1", Kind.FAILED, "E9999");
			assertThat(house.state("SH01-C2-1")).isEqualTo("UNKNOWN");
			assertThat(house.postings()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-17 RULE-10 paid and then returned: the posting is reversed, the claim is told, a fresh approval gets a new number")
	void bookReturns(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct(CLAIM, "100");
			house.send(REFERENCE, Kind.PAID, "OK");
			house.desk.hint(REFERENCE);
			house.query(REFERENCE, Kind.RETURNED, "");
			assertThat(house.state(REFERENCE)).isEqualTo("RETURNED");
			assertThat(house.postings()).isZero();
			assertThat(house.ledger.vouchers(CLAIM)).hasSize(2);
			assertThat(house.events).last().isInstanceOf(PayoutNews.Returned.class);
			assertThat(house.instruct(CLAIM, "100")).isEqualTo("SH01-C20261012-000123-2");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-18 a bank that contradicts itself freezes the payout and its successor")
	void freezesOnContradiction(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct("C1", "100");
			house.send("SH01-C1-1", Kind.FAILED, "ACCOUNT_NOT_FOUND");
			house.instruct("C1", "100");
			house.desk.hint("SH01-C1-1");
			house.query("SH01-C1-1", Kind.PAID, "OK");
			assertThat(house.state("SH01-C1-1")).isEqualTo("CONTRADICTED");
			assertThat(house.begin("SH01-C1-2").action()).isEqualTo(NOTHING);
			assertThat(house.state("SH01-C1-2")).isEqualTo("CONTRADICTED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("an account that changed between approval and send: nothing goes out, the claim returns to review")
	void returnsToReviewWhenTheAccountChanged(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct(CLAIM, "100");
			house.roster.put(PayoutHouse.ZHANG, new PayeeAccount("张三", "6217000010000000011", "工商银行"));
			assertThat(house.begin(REFERENCE).action()).isEqualTo(NOTHING);
			assertThat(house.state(REFERENCE)).isEqualTo("CANCELLED");
			assertThat(house.events).containsExactly(new PayoutNews.AccountChanged(CLAIM, REFERENCE));
			assertThat(house.mailRoom.open(Transitions.SEND, REFERENCE)).isEmpty();
			assertThat(house.instruct(CLAIM, "100")).endsWith("-2");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-27 a callback brings one question forward and has no authority; about something unknown it does nothing")
	void hintOnlyAsks(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct(CLAIM, "100");
			house.desk.hint(REFERENCE);
			assertThat(house.mailRoom.posted(Transitions.QUERY)).as("nothing was sent yet").isEmpty();
			house.send(REFERENCE, Kind.ACCEPTED, "");
			for (int time = 0; time < 3; time++) {
				house.desk.hint(REFERENCE);
			}
			house.desk.hint("SH01-C9-1");
			assertThat(house.state(REFERENCE)).isEqualTo("ACCEPTED");
			assertThat(house.mailRoom.open(Transitions.QUERY, REFERENCE)).singleElement()
					.satisfies(row -> assertThat(row.due()).isEqualTo(house.clock.instant()));
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("an unknown message and an overtaken one end without a call")
	void endsWhatItDoesNotKnow(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			assertThat(house.desk.begin(null).action()).isEqualTo(NOTHING);
			house.mailRoom.post(new org.shebaohub.exchange.Intent(Transitions.SEND, "bank", "SH01-C9-1",
					house.clock.instant(), Map.of(), "{}"));
			Delivery delivery = house.mailRoom.take(Transitions.SEND, "SH01-C9-1");
			assertThat(house.desk.begin(delivery).action()).isEqualTo(NOTHING);
			assertThat(house.mailRoom.open(Transitions.SEND, "SH01-C9-1")).isEmpty();
		}
	}
}
