package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.shebaohub.notice.sms.ReceiptCounter;
import org.shebaohub.testing.Stores;
import org.springframework.dao.DataAccessException;

/** Messages of the same words to one telephone: the gateway is asked by telephone and day and cannot tell them apart. */
class SmsAlikeTests extends NoticeRoom {

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
	@DisplayName("F-20 FM-26 taken, and without an id: the like of it waits until an id tells the two apart")
	void waitsForTheId(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		answer(begin(first), Kind.ACCEPTED, null, "OK");
		assertThat(begin(second).action()).isEqualTo(Action.NOTHING);
		desk.receipt(new SmsReceipt(first, null, true, "DELIVERED"));
		begin(second);
		assertThat(begin(second).action()).as("its end is no id").isEqualTo(Action.NOTHING);
		clock.advance(Duration.ofDays(3).plusSeconds(1));
		begin(second);
		assertThat(begin(second).action()).isEqualTo(Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 the overdue question finds the id of what was taken without one, and the like of it goes")
	void learnsTheIdLater(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		answer(begin(first), Kind.ACCEPTED, null, "OK");
		clock.advance(Duration.ofHours(1));
		ReceiptCounter receipts = rooms.get(ReceiptCounter.class);
		assertThat(receipts.askForOverdue()).isEqualTo(1);
		SmsCall question = receipts.begin(mailRoom.take("notice.receipt", "receipt/" + first));
		receipts.record(new SmsAnswer(question.delivery(), Kind.FOUND, "B1", null, null));
		assertThat(begin(second).action()).isEqualTo(Action.SEND);
		assertThat(begin(second).taken()).containsExactly("B1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 what was listed too late and taken for the like of it does not end the first, too")
	void endsOneByOneReceipt(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		answer(begin(first), Kind.UNCLEAR, null, null);
		clock.advance(Duration.ofMinutes(10));
		answer(begin(first), Kind.NOT_FOUND, null, null);
		answer(begin(first), Kind.NOT_FOUND, null, null);
		answer(begin(second), Kind.UNCLEAR, null, null);
		answer(begin(second), Kind.FOUND, "B1", null);
		desk.receipt(new SmsReceipt(first, "B1", true, "DELIVERED"));
		assertThat(begin(first).action()).as("two are due, and one arrived").isEqualTo(Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 a receipt without an id comes before the answer with one: the answer's counts")
	void takesIdAfterItsEnd(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		SmsCall send = begin(first);
		desk.receipt(new SmsReceipt(first, null, true, "DELIVERED"));
		answer(send, Kind.ACCEPTED, "B1", "OK");
		assertThat(begin(second).action()).isEqualTo(Action.SEND);
		assertThat(begin(second).taken()).containsExactly("B1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 a receipt under another id does not take away the one that is known")
	void keepsTheId(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		answer(begin(first), Kind.ACCEPTED, "B1", "OK");
		desk.receipt(new SmsReceipt(first, "B7", true, "DELIVERED"));
		begin(second);
		assertThat(begin(second).taken()).containsExactly("B1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 a mark that an older hub forgot holds nothing up")
	void forgottenMark(Stores store) {
		open(store);
		String first = noticeOfPayment();
		String second = noticeOfPayment();
		begin(first);
		jdbc.sql("update notice set state = 'WAITING' where no = :no").param("no", first).update();
		begin(second);
		assertThat(begin(second).action()).isEqualTo(Action.SEND);
		assertThat(begin(first).action()).isEqualTo(Action.NOTHING);
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
