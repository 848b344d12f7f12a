package org.shebaohub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.springframework.transaction.IllegalTransactionStateException;

class OutboxTests {

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-3 a posted message is carried once, and its content comes back as it was")
	void carriesWhatIsDue(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			Delivery delivery = mail.deliver();
			assertThat(delivery).isEqualTo(new Delivery(id, 1, "payout.send", "P1", "{\"reference\":\"P1\"}", delivery.trace()));
			assertThat(mail.outbox().claim()).isEmpty();
			assertThat(mail.rings).hasValue(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("a message keeps the trace under which it was posted, and one whose row is older than traces has none")
	void keepsItsTrace(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			Trace trace = Trace.begin();
			try (TraceAtHand.Span span = TraceAtHand.enter(trace)) {
				mail.post("P1");
			}
			assertThat(mail.deliver().trace()).isEqualTo(trace);
			mail.forgetTraces();
			mail.wall.advance(Duration.ofSeconds(61));
			assertThat(mail.deliver().trace()).isNull();
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-3 a message is posted and closed only inside the transaction of its effect")
	void refusesToWorkOutsideATransaction(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			mail.post("P1");
			Delivery delivery = mail.deliver();
			assertThatThrownBy(() -> mail.room().close(delivery, "done"))
				.isInstanceOf(IllegalTransactionStateException.class);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-3 an effect that rolls back leaves its message open for the next attempt")
	void staysOpenWhenTheEffectRollsBack(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			mail.post("P1");
			Delivery first = mail.deliver();
			assertThatThrownBy(() -> mail.inTransaction(() -> {
				mail.room().close(first, "done");
				throw new IllegalStateException("crash");
			})).hasMessage("crash");
			mail.wall.advance(Duration.ofSeconds(61));
			assertThat(mail.deliver().attempt()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-3 FM-07 the sweep hands out what was carried but never ended: 60 s and not before")
	void sweepsWhatTheBrokerLost(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			mail.post("P1");
			mail.deliver();
			mail.wall.advance(Duration.ofSeconds(60));
			assertThat(mail.outbox().claim()).isEmpty();
			mail.wall.advance(Duration.ofMillis(1));
			assertThat(mail.deliver().attempt()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-3 FM-07 a start takes back what the last process had handed out, and whoever still has it does nothing")
	void takesBackWhatWasHandedOut(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long ended = mail.post("P1");
			Delivery done = mail.deliver();
			mail.inTransaction(() -> mail.room().close(done, "paid"));
			mail.post("P2");
			Delivery paused = mail.deliver();
			mail.outbox().recall();
			assertThatThrownBy(() -> mail.room().open(paused.id() + ":1")).isInstanceOf(StaleDelivery.class);
			assertThatThrownBy(() -> mail.inTransaction(() -> mail.room().close(paused, "late"))).isInstanceOf(StaleDelivery.class);
			assertThat(mail.deliver()).extracting(Delivery::id, Delivery::attempt).containsExactly(paused.id(), 2);
			assertThat(mail.desk().find(ended).orElseThrow().outcome()).isEqualTo("paid");
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-8 FM-25 an attempt that was overtaken cannot open, close, postpone or park")
	void fencesAnOvertakenAttempt(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			Delivery paused = mail.deliver();
			mail.wall.advance(Duration.ofSeconds(61));
			Delivery current = mail.deliver();
			assertThatThrownBy(() -> mail.room().open(id + ":1")).isInstanceOf(StaleDelivery.class);
			assertThatThrownBy(() -> mail.inTransaction(() -> mail.room().close(paused, "late")))
				.isInstanceOf(StaleDelivery.class);
			assertThatThrownBy(() -> mail.room().again(paused, "late")).isInstanceOf(StaleDelivery.class);
			assertThatThrownBy(() -> mail.room().park(paused, "late")).isInstanceOf(StaleDelivery.class);
			mail.inTransaction(() -> mail.room().close(current, "paid"));
			assertThat(mail.desk().find(id).orElseThrow().outcome()).isEqualTo("paid");
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-08 a doubled delivery of a postponed attempt is refused")
	void fencesADoubledDelivery(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			mail.room().again(mail.deliver(), "bank down");
			assertThatThrownBy(() -> mail.room().open(id + ":1")).isInstanceOf(StaleDelivery.class);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-10 only the oldest open message of a counterpart and subject goes out; others do not wait for it")
	void keepsTheOrderOfASubject(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long first = mail.post("P1");
			long second = mail.post("P1");
			long other = mail.post("P2");
			assertThat(ids(mail)).containsExactly(first, other);
			mail.inTransaction(() -> mail.room().confirm("payout.send", "P2", "booked"));
			assertThat(ids(mail)).isEmpty();
			mail.inTransaction(() -> mail.room().close(mail.room().open(first + ":1"), "paid"));
			assertThat(ids(mail)).containsExactly(second);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-14 a parked message holds back its own subject until a person replays or dismisses it")
	void parkedMessageHoldsItsSubjectBack(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long poison = mail.post("P1");
			Delivery delivery = mail.deliver();
			long later = mail.post("P1");
			mail.room().park(delivery, "unreadable");
			long other = mail.post("P2");
			assertThat(ids(mail)).containsExactly(other);
			assertThat(mail.desk().dismiss(MailRoomFixture.ADMIN, poison, "sent by hand").isRefused()).isFalse();
			assertThat(ids(mail)).containsExactly(later);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-14 attempts that break are counted, not those that wait; after the last one it is a person's")
	void parksWhatBreaksAgainAndAgain(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			for (String reason : List.of("broke", "still waiting", "still waiting", "still waiting", "broke", "broke")) {
				assertThat(mail.desk().find(id).orElseThrow().state()).isEqualTo(MessageState.OPEN);
				Delivery delivery = mail.deliver();
				if (reason.equals("broke")) {
					mail.room().again(delivery, reason, 3);
				}
				else {
					mail.room().again(delivery, reason);
				}
				mail.business.advance(Duration.ofSeconds(5));
			}
			assertThat(mail.desk().find(id).orElseThrow().state()).isEqualTo(MessageState.PARKED);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("One place decides retries: the due time, with growing pauses on the business clock, without end")
	void postponesWithGrowingPauses(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			for (int seconds : List.of(1, 5, 5, 5)) {
				mail.room().again(mail.deliver(), "bank down");
				mail.business.advance(Duration.ofSeconds(seconds).minusMillis(1));
				assertThat(mail.outbox().claim()).isEmpty();
				mail.business.advance(Duration.ofMillis(1));
			}
			assertThat(mail.deliver().attempt()).isEqualTo(5);
			assertThat(mail.desk().find(id).orElseThrow().attempts()).extracting(MessageView.Attempt::no)
				.containsExactly(1, 2, 3, 4);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-24 two relays at once never carry the same attempt")
	void twoRelaysShareTheWork(Stores store) throws Exception {
		try (var mail = new MailRoomFixture(store)) {
			for (int i = 0; i < 150; i++) {
				mail.post("P" + i);
			}
			var seen = java.util.concurrent.ConcurrentHashMap.<Long>newKeySet();
			var doubled = java.util.concurrent.ConcurrentHashMap.<Long>newKeySet();
			Runnable relay = () -> {
				for (int i = 0; i < 20; i++) {
					mail.outbox().claim().forEach(ticket -> {
						if (!seen.add(ticket.id())) {
							doubled.add(ticket.id());
						}
					});
				}
			};
			Thread one = new Thread(relay);
			Thread two = new Thread(relay);
			one.start();
			two.start();
			one.join();
			two.join();
			assertThat(seen).hasSize(150);
			assertThat(doubled).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-30 FM-14 a message whose content was altered in the store is parked, and never acted upon")
	void parksAlteredContent(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			mail.alterContent(id);
			String ticket = mail.outbox().claim().get(0).text();
			assertThatThrownBy(() -> mail.room().open(ticket)).isInstanceOf(StaleDelivery.class);
			assertThat(mail.desk().find(id).orElseThrow().state()).isEqualTo(MessageState.PARKED);
		}
	}

	private static List<Long> ids(MailRoomFixture mail) {
		return mail.outbox().claim().stream().map(Outbox.Ticket::id).toList();
	}
}
