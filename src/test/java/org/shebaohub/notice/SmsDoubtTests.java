package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.SmsCall.Action;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Stores;

/** A message of which nobody knows whether it was sent. */
class SmsDoubtTests extends NoticeRoom {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 after a timeout the gateway is asked by phone and day; found there, nothing is sent again")
	void asksAfterTimeout(Stores store) {
		open(store);
		String no = noticeOfPayment();
		answer(begin(no), Kind.UNCLEAR, null, null);
		SmsCall question = begin(no);
		assertThat(question).returns(Action.QUERY, SmsCall::action).returns("13800001234", SmsCall::phone);
		assertThat(question.sentOn()).isEqualTo("2026-10-12");
		answer(question, Kind.FOUND, "B1", null);
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.ACCEPTED);
		assertThat(mailRoom.open("notice.sms", no)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 a gateway lists late: not found counts ten minutes after the send, and twice; then it is sent again")
	void sendsAgainWhatNeverArrived(Stores store) {
		open(store);
		String no = noticeOfPayment();
		answer(begin(no), Kind.UNCLEAR, null, null);
		clock.advance(Duration.ofSeconds(599));
		for (int times = 0; times < 5; times++) {
			notFound(no);
		}
		clock.advance(Duration.ofSeconds(1));
		notFound(no);
		notFound(no);
		assertThat(begin(no).action()).isEqualTo(Action.SEND);
		clock.advance(Duration.ofSeconds(599));
		notFound(no);
		clock.advance(Duration.ofSeconds(1));
		notFound(no);
		assertThat(begin(no).action()).as("what was counted of the first send is over").isEqualTo(Action.QUERY);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 not listed, and yet delivered before it is sent again: it is not sent again; a failure does not end it")
	void deliveredAfterAll(Stores store) {
		open(store);
		String no = noticeOfPayment();
		neverListed(no);
		desk.receipt(new SmsReceipt(no, "B1", false, "MOBILE_NOT_ON_SERVICE"));
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.WAITING);
		desk.receipt(new SmsReceipt(no, "B1", true, "DELIVERED"));
		assertThat(begin(no).action()).isEqualTo(Action.NOTHING);
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.DELIVERED);
		assertThat(mailRoom.open("notice.sms", no)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 the late failure of an earlier send does not end the next one")
	void earlierFailure(Stores store) {
		open(store);
		String no = noticeOfPayment();
		neverListed(no);
		SmsCall again = begin(no);
		desk.receipt(new SmsReceipt(no, "B1", false, "MOBILE_NOT_ON_SERVICE"));
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.SENDING);
		answer(again, Kind.ACCEPTED, "B2", "OK");
		desk.receipt(new SmsReceipt(no, "B1", false, "MOBILE_NOT_ON_SERVICE"));
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.ACCEPTED);
		desk.receipt(new SmsReceipt(no, "B2", false, "MOBILE_NOT_ON_SERVICE"));
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.UNDELIVERED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 refused the second time, and the first has arrived: nothing waits for a person")
	void refusedAfterArrival(Stores store) {
		open(store);
		String no = noticeOfPayment();
		neverListed(no);
		SmsCall again = begin(no);
		desk.receipt(new SmsReceipt(no, "B1", true, "DELIVERED"));
		answer(again, Kind.REFUSED, "B2", "isv.AMOUNT_NOT_ENOUGH");
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.DELIVERED);
		assertThat(mailRoom.rows()).filteredOn(row -> row.intent().subject().equals(no)).extracting(Posted::state)
			.containsExactly(Posted.State.CLOSED);
		assertThat(jdbc.sql("select biz_id from notice where no = :no").param("no", no).query(String.class).single()).isEqualTo("B1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 a receipt for what was never sent is nothing")
	void receiptBeforeAnySend(Stores store) {
		open(store);
		String no = noticeOfPayment();
		desk.receipt(new SmsReceipt(no, "B1", true, "DELIVERED"));
		assertThat(begin(no).action()).isEqualTo(Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 the id that came with a refusal is not asked for after the next send")
	void forgetsTheIdOfRefusal(Stores store) {
		open(store);
		String no = noticeOfPayment();
		answer(begin(no), Kind.REFUSED, "B0", "isv.BUSINESS_LIMIT_CONTROL");
		begin(no);
		assertThat(begin(no)).returns(Action.QUERY, SmsCall::action).returns(null, SmsCall::bizId);
	}

	/** Sent, the answer lost, and twice not listed when it should have been: it waits to be sent again. */
	private void neverListed(String no) {
		answer(begin(no), Kind.UNCLEAR, null, null);
		clock.advance(Duration.ofSeconds(600));
		notFound(no);
		notFound(no);
	}

	private void notFound(String no) {
		SmsCall question = begin(no);
		assertThat(question.action()).isEqualTo(Action.QUERY);
		answer(question, Kind.NOT_FOUND, null, null);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 listed late, and nothing is sent again; when no byte had left it is sent at once")
	void findsWhatIsListedLate(Stores store) {
		open(store);
		String no = noticeOfPayment();
		answer(begin(no), Kind.NOT_SENT, null, null);
		assertThat(begin(no).action()).isEqualTo(Action.SEND);
		clock.advance(Duration.ofMinutes(11));
		notFound(no);
		answer(begin(no), Kind.FOUND, "B1", null);
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.ACCEPTED);
		assertThat(mailRoom.open("notice.sms", no)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 what left just before midnight is missing only when each of both days has not had it twice")
	void asksOnBothSidesOfMidnight(Stores store) {
		open(store);
		clock.set("2026-10-12T23:59:59");
		String no = noticeOfPayment();
		begin(no);
		assertThat(List.of(begin(no).sentOn(), begin(no).sentOn())).containsOnly(LocalDate.parse("2026-10-12"));
		clock.advance(Duration.ofMinutes(11));
		assertThat(missedOn(no)).containsExactly("2026-10-12", "2026-10-13", "2026-10-12", "2026-10-13");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 by a gateway whose clock is slow it may stand in the day before")
	void asksAboutTheDayBefore(Stores store) {
		open(store);
		clock.set("2026-10-12T00:09:59");
		String no = noticeOfPayment();
		begin(no);
		clock.advance(Duration.ofMinutes(11));
		assertThat(missedOn(no)).containsExactly("2026-10-12", "2026-10-11", "2026-10-12", "2026-10-11");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 FM-01 each second question without an answer: the two days are still asked in turn, and each twice")
	void losesEverySecondAnswer(Stores store) {
		open(store);
		String no = noticeOfPayment();
		begin(no);
		clock.advance(Duration.ofDays(1));
		List<String> days = new ArrayList<>();
		for (SmsCall call = begin(no); call.action() == Action.QUERY; call = begin(no)) {
			answer(call, days.size() % 2 == 0 ? Kind.UNCLEAR : Kind.NOT_FOUND, null, null);
			days.add(call.sentOn().toString());
		}
		assertThat(days).containsExactly("2026-10-12", "2026-10-12", "2026-10-13", "2026-10-13", "2026-10-12",
				"2026-10-12", "2026-10-13", "2026-10-13");
	}

	/** The days about which is asked until it is sent again, when the gateway never has it. */
	private List<String> missedOn(String no) {
		List<String> days = new ArrayList<>();
		for (SmsCall call = begin(no); call.action() == Action.QUERY; call = begin(no)) {
			answer(call, Kind.NOT_FOUND, null, null);
			days.add(call.sentOn().toString());
		}
		return days;
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-01 killed between begin and answer, the next attempt asks and does not send")
	void asksAfterCrash(Stores store) {
		open(store);
		String no = noticeOfPayment();
		begin(no);
		assertThat(begin(no).action()).isEqualTo(Action.QUERY);
	}
}
