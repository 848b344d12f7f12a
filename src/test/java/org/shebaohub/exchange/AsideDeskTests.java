package org.shebaohub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Stores;

class AsideDeskTests {

	private static final Actor HR = new Actor("hr", Set.of(Role.HR), new OrgNode("group"), null);

	private static final Incoming EVENT = new Incoming("hr:sap", "id-1", "employee.left", "event", Map.of("employeeNo", "E1"),
			"{\"lastDay\":\"2026-13-01\"}");

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-14 a message that was set aside is seen with its reason, by its state and by its keys, and told of once")
	void isSeen(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			assertThat(aside(mail, EVENT)).isTrue();
			assertThat(aside(mail, EVENT)).isFalse();
			assertThat(mail.desk().incoming(null, null, null, 0, 100)).singleElement().satisfies(seen -> {
				assertThat(seen.direction()).isEqualTo(MessageView.Direction.IN);
				assertThat(seen.state()).isEqualTo(MessageState.PARKED);
				assertThat(seen.counterpart()).isEqualTo("hr:sap");
				assertThat(seen.outcome()).isEqualTo("FIELD_MALFORMED data.lastDay");
			});
			assertThat(mail.desk().incoming("employeeNo", "E1", null, 0, 100)).hasSize(1);
			assertThat(mail.desk().incoming("employeeNo", "E2", null, 0, 100)).isEmpty();
			assertThat(mail.desk().incoming(null, null, MessageState.QUARANTINED, 0, 100)).isEmpty();
			assertThat(mail.arrivals).extracting(IncomingNews.Kept::source).containsExactly("hr:sap");
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-2 FM-09 what came under a known id with other content is seen as quarantined, never sent through, and given up by a person")
	void showsTheQuarantine(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			mail.takes(new Door(Optional.empty()));
			mail.room().once(EVENT, () -> "applied");
			assertThatThrownBy(() -> mail.room().once(corrected(), () -> "other")).isInstanceOf(OtherContent.class);
			long id = waiting(mail).id();
			assertThat(waiting(mail).state()).isEqualTo(MessageState.QUARANTINED);
			assertThat(code(mail.asides().replay(MailRoomFixture.ADMIN, id, "again"))).isEqualTo("MESSAGE_QUARANTINED");
			assertThat(mail.asides().dismiss(MailRoomFixture.ADMIN, id, "sent anew as id-2")).isEqualTo(Decision.accepted());
			assertThat(mail.desk().incoming(null, null, null, 0, 100)).isEmpty();
			assertThat(mail.desk().incoming(id).orElseThrow().outcome()).endsWith("dismissed: sent anew as id-2");
			assertThat(mail.desk().incoming(null, null, MessageState.DONE, 0, 100)).as("the first, which was applied").hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-09 a person whose command came under a used key was told at once: it is kept, and nobody has to look")
	void leavesPeopleOut(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			Incoming command = new Incoming("api:hr", "key-1", "claim.submit", "E1", Map.of(), "{}");
			mail.room().once(command, () -> "taken");
			Incoming other = new Incoming("api:hr", "key-1", "claim.submit", "E1", Map.of(), "{\"amount\":\"1.00\"}");
			for (int i = 0; i < 2; i++) {
				assertThatThrownBy(() -> mail.room().once(other, () -> "other")).isInstanceOf(OtherContent.class);
			}
			assertThat(mail.desk().incoming(null, null, null, 0, 10)).isEmpty();
			assertThat(mail.arrivals).isEmpty();
			assertThat(mail.desk().incoming(null, null, MessageState.DISMISSED, 0, 10)).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-14 the correction of the sender settles what waited under its id; a bad one that comes again is seen again")
	void isSettledByACorrection(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			aside(mail, EVENT);
			mail.room().once(corrected(), () -> "applied");
			assertThat(mail.desk().incoming(null, null, null, 0, 100)).isEmpty();
			assertThat(mail.settlements).singleElement().satisfies(settled -> {
				assertThat(settled.messageId()).isEqualTo("id-1");
				assertThat(settled.lastOfMessage()).isTrue();
				assertThat(settled.lastOfSource()).isTrue();
			});
			assertThat(aside(mail, EVENT)).isTrue();
			assertThat(waiting(mail).state()).isEqualTo(MessageState.PARKED);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-14 a replay goes through the door once more, one at a time; refused again it waits on with what stands against it now")
	void isReplayed(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			Door door = new Door(Optional.of(new Finding("EMPLOYEE_UNKNOWN", "E1", "", null)), Optional.empty());
			mail.takes(door);
			aside(mail, EVENT);
			long id = waiting(mail).id();
			assertThat(mail.asides().replay(MailRoomFixture.ADMIN, id, "hired now")).isEqualTo(Decision.accepted());
			assertThat(code(mail.asides().replay(MailRoomFixture.ADMIN, id, "hired now"))).isEqualTo("MESSAGE_ON_ITS_WAY");
			mail.asides().again(mail.deliver());
			assertThat(waiting(mail).outcome()).endsWith("refused again: EMPLOYEE_UNKNOWN E1");
			assertThat(mail.settlements).isEmpty();
			assertThat(mail.asides().replay(MailRoomFixture.ADMIN, id, "hired now").isRefused()).isFalse();
			mail.asides().again(mail.deliver());
			assertThat(mail.desk().incoming(id).orElseThrow().state()).isEqualTo(MessageState.DONE);
			assertThat(mail.settlements).hasSize(1);
			assertThat(door.taken).extracting(Incoming::messageId, Incoming::content)
				.containsOnly(org.assertj.core.groups.Tuple.tuple("id-1", EVENT.content()));
			assertThat(code(mail.asides().replay(MailRoomFixture.ADMIN, id, "again"))).isEqualTo("MESSAGE_NOT_PARKED");
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("Only an administrator with a reason settles what came in, and only what a door can take is sent through")
	void refusesOthers(Stores store) {
		try (var mail = new MailRoomFixture(store)) {
			aside(mail, EVENT);
			long id = waiting(mail).id();
			assertThat(code(mail.asides().dismiss(HR, id, "please"))).isEqualTo("ROLE_NEEDED");
			assertThat(code(mail.asides().dismiss(MailRoomFixture.ADMIN, id, " "))).isEqualTo("REASON_NEEDED");
			assertThat(code(mail.asides().replay(MailRoomFixture.ADMIN, id, "again"))).isEqualTo("MESSAGE_NOT_REPLAYABLE");
			assertThat(code(mail.asides().dismiss(MailRoomFixture.ADMIN, id + 1, "unknown"))).isEqualTo("MESSAGE_UNKNOWN");
			assertThat(waiting(mail).state()).isEqualTo(MessageState.PARKED);
		}
	}

	private static boolean aside(MailRoomFixture mail, Incoming incoming) {
		return mail.inTransaction(() -> mail.room().setAside(incoming, "FIELD_MALFORMED data.lastDay"));
	}

	private static MessageView waiting(MailRoomFixture mail) {
		return mail.desk().incoming(null, null, null, 0, 100).get(0);
	}

	private static Incoming corrected() {
		return new Incoming(EVENT.source(), EVENT.messageId(), EVENT.kind(), EVENT.subject(), EVENT.keys(),
				"{\"lastDay\":\"2026-12-01\"}");
	}

	private static String code(Decision decision) {
		return decision.findings().get(0).code();
	}

	/** Says the same of everything, one answer a time. */
	private static final class Door implements AsideDesk.Taker {

		private final List<Incoming> taken = new java.util.ArrayList<>();

		private final List<Optional<Finding>> answers;

		@SafeVarargs
		Door(Optional<Finding>... answers) {
			this.answers = List.of(answers);
		}

		@Override
		public boolean takes(Incoming kept) {
			return kept.source().startsWith("hr:");
		}

		@Override
		public Optional<Finding> again(Incoming kept) {
			taken.add(kept);
			return answers.get(taken.size() - 1);
		}
	}
}
