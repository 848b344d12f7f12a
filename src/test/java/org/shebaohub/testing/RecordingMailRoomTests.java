package org.shebaohub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StaleDelivery;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RecordingMailRoomTests {

	private final RecordingMailRoom mailRoom = new RecordingMailRoom();

	private final Intent intent = new Intent("payout.send", "bank", "P1", Instant.EPOCH, Map.of(), "{}");

	@Test
	void refusesTheOlderOfTwoAttempts() {
		mailRoom.post(intent);
		Delivery first = mailRoom.take("payout.send", "P1");
		Delivery second = mailRoom.take("payout.send", "P1");
		assertThatThrownBy(() -> mailRoom.close(first, "PAID")).isInstanceOf(StaleDelivery.class);
		mailRoom.close(second, "PAID");
		assertThatThrownBy(() -> mailRoom.open(second.id() + ":" + second.attempt())).isInstanceOf(StaleDelivery.class);
	}

	@Test
	void forgetsWhatARolledBackTransactionWrote() {
		mailRoom.post(intent);
		Delivery delivery = mailRoom.take("payout.send", "P1");
		TransactionTemplate transaction = new TransactionTemplate(
				new DataSourceTransactionManager(Stores.H2.dataSource()));
		transaction.executeWithoutResult(status -> {
			mailRoom.again(delivery, Instant.MAX, "later");
			mailRoom.close(delivery, "PAID");
			mailRoom.post(intent);
			status.setRollbackOnly();
		});
		assertThat(mailRoom.rows()).singleElement().satisfies(row -> {
			assertThat(row.isOpen()).isTrue();
			assertThat(row.due()).isEqualTo(Instant.EPOCH);
		});
	}

	@Test
	void confirmsTheOpenRowWhateverItsAttempt() {
		mailRoom.post(intent);
		mailRoom.take("payout.send", "P1");
		assertThat(mailRoom.confirm("payout.send", "P1", "BOOKED")).isTrue();
		assertThat(mailRoom.confirm("payout.send", "P1", "BOOKED")).isFalse();
	}

	@Test
	void runsAnEffectOnceAndRefusesOtherContent() {
		assertThat(mailRoom.once(incoming("a"), () -> "first").replayed()).isFalse();
		assertThat(mailRoom.once(incoming("a"), () -> "second").body()).isEqualTo("first");
		assertThatThrownBy(() -> mailRoom.once(incoming("b"), () -> "third")).isInstanceOf(OtherContent.class);
	}

	private static Incoming incoming(String content) {
		return new Incoming("hr", "m-1", "claim.submit", "C1", Map.of(), content);
	}
}
