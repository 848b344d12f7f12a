package org.shebaohub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Stores;

class MessageDeskTests {

	private static final Actor FINANCE = new Actor("finance", Set.of(Role.FINANCE), new OrgNode("group"), null);

	@ParameterizedTest
	@EnumSource
	@DisplayName("A message is found by any of its business keys; a personal one is not shown")
	void findsByBusinessKey(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			mail.post("P2");
			assertThat(mail.desk().find(null, "C-P1", null, 0, 100)).extracting(MessageView::id).containsExactly(id);
			var byPhone = mail.desk().find("phone", "13800000000", MessageState.OPEN, id, 100);
			assertThat(byPhone).hasSize(1);
			assertThat(byPhone.get(0).keys()).containsExactly("claimNo=C-P2", "phone");
			assertThat(mail.desk().find(null, "13800000000", null, 0, 100)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A parked message goes on in its place, once, with its history and the reason")
	void replaysAParkedMessage(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			mail.room().park(mail.deliver(), "unreadable");
			assertThat(mail.desk().replay(MailRoomFixture.ADMIN, id, "gateway repaired")).isEqualTo(Decision.accepted());
			assertThat(code(mail.desk().replay(MailRoomFixture.ADMIN, id, "again"))).isEqualTo("MESSAGE_ON_ITS_WAY");
			Delivery delivery = mail.deliver();
			assertThat(delivery.attempt()).isEqualTo(2);
			mail.inTransaction(() -> mail.room().close(delivery, "paid"));
			MessageView view = mail.desk().find(id).orElseThrow();
			assertThat(view.attempts()).extracting(MessageView.Attempt::outcome).containsExactly("unreadable");
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A done message is replayed as a new one that names it, one at a time")
	void replaysADoneMessage(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			Delivery first = mail.deliver();
			mail.inTransaction(() -> mail.room().close(first, "paid"));
			assertThat(mail.desk().replay(MailRoomFixture.ADMIN, id, "bank asks").isRefused()).isFalse();
			assertThat(code(mail.desk().replay(MailRoomFixture.ADMIN, id, "bank asks"))).isEqualTo("MESSAGE_ON_ITS_WAY");
			Delivery second = mail.deliver();
			assertThat(second.content()).isEqualTo(first.content());
			assertThat(mail.desk().find(second.id()).orElseThrow().replayOf()).isEqualTo(id);
			assertThat(mail.desk().find(second.id()).orElseThrow().keys()).as("found where its original is")
				.isEqualTo(mail.desk().find(id).orElseThrow().keys()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("Only an administrator with a reason replays or dismisses")
	void refusesOthers(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			long id = mail.post("P1");
			assertThat(code(mail.desk().replay(FINANCE, id, "please"))).isEqualTo("ROLE_NEEDED");
			assertThat(code(mail.desk().dismiss(FINANCE, id, "please"))).isEqualTo("ROLE_NEEDED");
			assertThat(code(mail.desk().replay(MailRoomFixture.ADMIN, id, " "))).isEqualTo("REASON_NEEDED");
			assertThat(code(mail.desk().dismiss(MailRoomFixture.ADMIN, id, "not parked"))).isEqualTo("MESSAGE_NOT_PARKED");
			assertThat(code(mail.desk().replay(MailRoomFixture.ADMIN, 999, "unknown"))).isEqualTo("MESSAGE_UNKNOWN");
		}
	}

	private static String code(Decision decision) {
		return decision.findings().get(0).code();
	}
}
