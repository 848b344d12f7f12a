package org.shebaohub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;

class InboxTests {

	private static final Incoming CLAIM = incoming("{\"amount\":\"3200.00\"}");

	private final AtomicInteger effects = new AtomicInteger();

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-2 the same message again gets the same answer and changes nothing")
	void repeatsTheAnswer(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			assertThat(mail.room().once(CLAIM, this::effect)).isEqualTo(new Answer("answer 1", false));
			assertThat(mail.room().once(CLAIM, this::effect)).isEqualTo(new Answer("answer 1", true));
			assertThat(effects).hasValue(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-09 other content under a known id is refused, and kept aside")
	void refusesOtherContent(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			mail.room().once(CLAIM, this::effect);
			Incoming other = incoming("{\"amount\":\"9999.00\"}");
			for (int i = 0; i < 2; i++) {
				assertThatThrownBy(() -> mail.room().once(other, this::effect)).isInstanceOf(OtherContent.class);
			}
			assertThat(effects).hasValue(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-2 inbox row and effect are one transaction: a broken effect may come again")
	void forgetsABrokenEffect(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			assertThatThrownBy(() -> mail.room().once(CLAIM, () -> {
				mail.room().post(new Intent("payout.send", "bank", "P1", mail.business.instant(), Map.of(), "{}"));
				throw new IllegalStateException("crash");
			})).hasMessage("crash");
			assertThat(mail.outbox().claim()).isEmpty();
			assertThat(mail.room().once(CLAIM, this::effect).replayed()).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("The same message while the first still runs is told so")
	void refusesWhileTheFirstRuns(Stores store) throws Exception {
		try (var mail = new MailRoomFixture(store)) {
			CountDownLatch inside = new CountDownLatch(1);
			CountDownLatch leave = new CountDownLatch(1);
			Thread first = new Thread(() -> mail.room().once(CLAIM, () -> {
				inside.countDown();
				await(leave);
				return effect();
			}));
			first.start();
			inside.await();
			assertThatThrownBy(() -> mail.room().once(CLAIM, this::effect)).isInstanceOf(StillRunning.class);
			leave.countDown();
			first.join();
			assertThat(mail.room().once(CLAIM, this::effect).body()).isEqualTo("answer 1");
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-24 when another instance was faster, its answer stands and our effect is undone")
	void yieldsToAFasterInstance(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			Answer answer = mail.room().once(CLAIM, () -> {
				mail.room().post(new Intent("payout.send", "bank", "P1", mail.business.instant(), Map.of(), "{}"));
				faster(mail);
				return "ours";
			});
			assertThat(answer).isEqualTo(new Answer("theirs", true));
			assertThat(mail.outbox().claim()).isEmpty();
		}
	}

	/** What a second instance would commit while ours is inside its effect. */
	private static void faster(MailRoomFixture mail) {
		Thread other = new Thread(() -> mail.inTransaction(() -> mail.inbox()
			.insert(CLAIM, CLAIM.messageId(), "APPLIED", mail.business.instant(), "theirs")));
		other.start();
		try {
			other.join();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private String effect() {
		return "answer " + effects.incrementAndGet();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Incoming incoming(String content) {
		return new Incoming("api:hr.hangzhou", "key-1", "claim.submit", "E1001", Map.of("employeeNo", "E1001"), content);
	}
}
