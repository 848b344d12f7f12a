package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.SmsCall.Action;
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
	@DisplayName("F-20 what left just before midnight is looked for on both days before it is sent again")
	void asksOnBothSidesOfMidnight(Stores store) {
		open(store);
		clock.set("2026-10-12T23:59:59");
		String no = noticeOfPayment();
		begin(no);
		assertThat(List.of(begin(no).sentOn(), begin(no).sentOn())).containsOnly(LocalDate.parse("2026-10-12"));
		clock.advance(Duration.ofMinutes(11));
		assertThat(List.of(begin(no).sentOn(), begin(no).sentOn()))
			.containsExactlyInAnyOrder(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-13"));
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
