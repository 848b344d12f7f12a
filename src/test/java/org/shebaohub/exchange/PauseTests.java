package org.shebaohub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;

class PauseTests {

	@ParameterizedTest
	@EnumSource
	@DisplayName("a paused counterpart is handed nothing, the others go on, and after its time all of it goes by itself")
	void holdsBackOneCounterpart(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			mail.pause("sms", Duration.ofHours(3));
			mail.post("P1");
			assertThat(mail.outbox().claim()).as("the bank is not paused").hasSize(1);
			mail.pause("bank", Duration.ofHours(3));
			mail.post("P2");
			assertThat(mail.outbox().claim()).isEmpty();
			mail.business.advance(Duration.ofHours(3).minusSeconds(1));
			assertThat(mail.outbox().claim()).isEmpty();
			mail.business.advance(Duration.ofSeconds(1));
			assertThat(mail.outbox().claim()).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("what was handed out before the pause is not carried further by any instance, and is still open afterwards")
	void stopsWhatIsInTheQueue(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			String ticket = mail.outbox().claim().get(0).text();
			mail.pause("bank", Duration.ofHours(1));
			assertThatThrownBy(() -> mail.room().open(ticket)).isInstanceOf(StaleDelivery.class);
			assertThat(mail.desk().find(id).orElseThrow().state()).isEqualTo(MessageState.OPEN);
			mail.business.advance(Duration.ofHours(1));
			mail.wall.advance(Duration.ofHours(1));
			assertThat(mail.deliver().id()).isEqualTo(id);
		}
	}
}
