package org.shebaohub.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterEvent;
import org.shebaohub.subscription.SubscriberAnswer.Kind;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class SubscriptionTests {

	private static final Actor SYSTEM = new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null);

	private final Rooms rooms = new Rooms(Stores.H2.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster",
			"subscription").setting("hub.subscribers.payroll.connected", "true")
		.setting("hub.subscribers.canteen.connected", "true").setting("hub.subscribers.gone.connected", "false");

	@Test
	@DisplayName("R-004-24 each change leaves one message for each subscriber, those of one employee under one key")
	void leavesOneForEach() {
		employs();
		assertThat(tell("r", "employee.resigned", "resignationId", "R1", "lastDay", "2026-10-31", "reason", "病了")).isEmpty();
		assertThat(kinds()).containsExactly("canteen employee.resigned", "payroll employee.resigned",
				"canteen employee.status-changed", "payroll employee.status-changed");
		assertThat(rooms.mailRoom.posted("roster.change.payroll")).hasSize(2).extracting(Intent::subject).containsOnly("E1");
		assertThat(rooms.mailRoom.posted("roster.change.payroll").get(0).content()).contains("\"lastDay\":\"2026-10-31\"")
			.doesNotContain("病了");
		assertThat(tell("bad", "employee.resigned", "resignationId", "R2")).isNotEmpty();
		assertThat(kinds()).as("what is refused changes nothing").hasSize(4);
	}

	@Test
	@DisplayName("R-004-24 what a subscriber took is done, what it will never take is a person's, everything else comes again")
	void recordsTheAnswer() {
		employs();
		tell("r", "employee.position-changed", "position", "班长", "effectiveFrom", "2026-10-01");
		SubscriptionDesk desk = rooms.get(SubscriptionDesk.class);
		Delivery payroll = rooms.mailRoom.take("roster.change.payroll", "E1");
		desk.record(new SubscriberAnswer(payroll, Kind.AGAIN, "HTTP 503"));
		assertThat(rooms.mailRoom.open("roster.change.payroll", "E1")).hasSize(1);
		desk.record(new SubscriberAnswer(rooms.mailRoom.take("roster.change.payroll", "E1"), Kind.TAKEN, "HTTP 204"));
		desk.record(new SubscriberAnswer(rooms.mailRoom.take("roster.change.canteen", "E1"), Kind.REFUSED, "HTTP 422"));
		assertThat(rooms.mailRoom.rows()).filteredOn(row -> row.intent().kind().startsWith("roster.change"))
			.extracting(row -> row.intent().counterpart() + " " + row.state()).containsExactly("canteen PARKED", "payroll CLOSED");
	}

	private List<String> kinds() {
		return rooms.mailRoom.rows().stream().map(row -> row.intent()).filter(one -> one.kind().startsWith("roster.change."))
			.map(one -> one.counterpart() + " " + one.content().replaceAll(".*\"change\":\"([^\"]*)\".*", "$1")).toList();
	}

	private void employs() {
		new Enterprise(rooms).employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
	}

	private List<?> tell(String id, String type, String... data) {
		Map<String, String> values = new TreeMap<>(Map.of("employeeNo", "E1"));
		for (int i = 0; i < data.length; i += 2) {
			values.put(data[i], data[i + 1]);
		}
		return rooms.get(PersonnelDesk.class).apply(SYSTEM, new RosterEvent("test", id, type, rooms.clock.instant(), values))
			.findings();
	}

	@AfterEach
	void close() {
		rooms.close();
	}
}
