package org.shebaohub.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class TrialDeskTests {

	private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN), new OrgNode("group"), null);

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	@ParameterizedTest
	@EnumSource
	@DisplayName("two who ask at once ask once; the answer ends the question, is logged, and stands until the next one")
	void asksOnce(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), clock, "trial")) {
			TrialDesk desk = rooms.get(TrialDesk.class);
			assertThat(desk.ask(ADMIN, "bank")).isEqualTo(Decision.accepted());
			assertThat(desk.ask(ADMIN, "bank")).isEqualTo(Decision.accepted());
			assertThat(rooms.mailRoom.posted(TrialDesk.KIND)).singleElement()
				.satisfies(intent -> assertThat(intent.counterpart()).as("a pause of the bank does not hold it back").isEqualTo("hub"));
			assertThat(desk.latest()).singleElement().satisfies(trial -> assertThat(trial.outcome()).isNull());
			TrialCall call = desk.begin(question(rooms));
			assertThat(call.action()).isEqualTo(TrialCall.Action.ASK);
			desk.record(new TrialAnswer(call.delivery(), call.connector(), Trial.Outcome.THERE, "HTTP 404"));
			assertThat(desk.latest()).containsExactly(new Trial("bank", clock.instant(), "admin", clock.instant(), Trial.Outcome.THERE, "HTTP 404"));
			assertThat(rooms.mailRoom.rows()).noneMatch(Posted::isOpen);
			assertThat(rooms.log.actions()).containsExactly("CONNECTOR_ASKED", "CONNECTOR_THERE");
			desk.ask(ADMIN, "bank");
			assertThat(rooms.mailRoom.posted(TrialDesk.KIND)).hasSize(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("a question that nobody carried within half a minute shows as silence, is not asked any more, and may be asked anew")
	void endsByTime(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), clock, "trial")) {
			TrialDesk desk = rooms.get(TrialDesk.class);
			desk.ask(ADMIN, "tax");
			clock.advance(TrialDesk.LIMIT.plus(Duration.ofSeconds(1)));
			assertThat(desk.latest()).singleElement().satisfies(trial -> assertThat(trial.outcome()).isEqualTo(Trial.Outcome.SILENT));
			assertThat(desk.begin(question(rooms)).action()).isEqualTo(TrialCall.Action.NOTHING);
			assertThat(rooms.mailRoom.rows()).noneMatch(Posted::isOpen);
			desk.ask(ADMIN, "tax");
			assertThat(rooms.mailRoom.rows()).filteredOn(Posted::isOpen).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("an auditor may not ask, and who has no question of his own cannot be asked")
	void refuses(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), clock, "trial")) {
			TrialDesk desk = rooms.get(TrialDesk.class);
			Actor auditor = new Actor("auditor", Set.of(Role.AUDITOR), new OrgNode("group"), null);
			assertThat(desk.ask(auditor, "bank").findings()).extracting(Finding::code).containsExactly("ROLE_NEEDED");
			assertThat(desk.ask(ADMIN, "smtp").findings()).extracting(Finding::code).containsExactly("NO_SUCH_CONNECTOR");
			assertThat(rooms.mailRoom.rows()).isEmpty();
		}
	}

	private static Delivery question(Rooms rooms) {
		Posted open = rooms.mailRoom.rows().stream().filter(Posted::isOpen).findFirst().orElseThrow();
		return rooms.mailRoom.take(TrialDesk.KIND, open.intent().subject());
	}
}
