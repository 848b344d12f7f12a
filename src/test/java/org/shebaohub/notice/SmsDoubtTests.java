package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.SmsCall.Action;
import org.shebaohub.testing.Stores;
import org.springframework.dao.DataAccessException;

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

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 FM-01 of two texts that look alike to the gateway the second waits: the doubtful first cannot take it for its own")
	void alikeGoOneByOne(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		begin(first);
		assertThat(begin(second).action()).isEqualTo(Action.NOTHING);
		assertThat(mailRoom.open("notice.sms", second)).as("it is kept").hasSize(1);
		answer(begin(first), Kind.FOUND, "B1", null);
		SmsCall send = begin(second);
		assertThat(send.action()).isEqualTo(Action.SEND);
		answer(send, Kind.UNCLEAR, null, null);
		assertThat(begin(second).taken()).as("what the first is known by is not the second").containsExactly("B1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 other words to the same telephone, and the same words to another, need not wait")
	void othersGoTogether(Stores store) {
		open(store);
		begin(noticeOfPayment());
		assertThat(begin(notice(ZHANG_SAN, Map.of("claimNo", "C20261012-000124", "amount", "1234.50"))).action()).isEqualTo(Action.SEND);
		EmployeeNo liSi = new EmployeeNo("E1002");
		employs(liSi, "13800001235");
		assertThat(begin(notice(liSi, PAID)).action()).isEqualTo(Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 what is in doubt for more than three days, beyond any question, holds the like of it up no longer")
	void doubtEnds(Stores store) {
		open(store);
		begin(noticeOfPayment());
		String second = noticeOfPayment();
		clock.advance(Duration.ofDays(3));
		begin(second);
		assertThat(begin(second).action()).isEqualTo(Action.NOTHING);
		clock.advance(Duration.ofSeconds(1));
		begin(second);
		assertThat(begin(second).action()).isEqualTo(Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 two alike that begin in one moment: one is sent, the other waits or begins anew")
	void alikeAtOnce(Stores store) throws Exception {
		open(store);
		for (int round = 0; round < 20; round++) {
			String amount = round + ".00";
			List<String> both = List.of(notice(ZHANG_SAN, Map.of("claimNo", "C1", "amount", amount)),
					notice(ZHANG_SAN, Map.of("claimNo", "C1", "amount", amount)));
			assertThat(together(both)).as("round %d", round).filteredOn(Action.SEND::equals).hasSize(1);
		}
	}

	/** What each may do that begins; one that the store turns away may do nothing. */
	private List<Action> together(List<String> nos) throws Exception {
		CyclicBarrier start = new CyclicBarrier(nos.size());
		ExecutorService routes = Executors.newFixedThreadPool(nos.size());
		try {
			List<Action> may = new ArrayList<>();
			for (Future<Action> future : routes.invokeAll(nos.stream().map(no -> (Callable<Action>) () -> {
				start.await();
				return begin(no).action();
			}).toList())) {
				may.add(outcome(future));
			}
			return may;
		}
		finally {
			routes.shutdown();
		}
	}

	private static Action outcome(Future<Action> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException refused) {
			assertThat(refused).hasCauseInstanceOf(DataAccessException.class);
			return Action.NOTHING;
		}
	}
}
