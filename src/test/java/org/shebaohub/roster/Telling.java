package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** An HR system that tells a roster of E1, employed in Hangzhou since 2020; it is 2026-10-12, nine o'clock. */
final class Telling implements AutoCloseable {

	static final Actor SYSTEM = new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null);

	static final EmployeeNo E1 = new EmployeeNo("E1");

	final Rooms rooms;

	final Enterprise enterprise;

	final RosterDesk roster;

	final PersonnelDesk desk;

	private int events;

	Telling(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		enterprise = new Enterprise(rooms);
		enterprise.employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
		roster = rooms.get(RosterDesk.class);
		desk = rooms.get(PersonnelDesk.class);
	}

	/** Of E1 unless {@code employeeNo} is among the names and values. */
	Decision tell(String type, String... data) {
		return desk.apply(SYSTEM, new RosterEvent("test", "event-" + ++events, "employee." + type,
				rooms.clock.instant().plusSeconds(events), values(data)));
	}

	Decision at(String time, String type, String... data) {
		return desk.apply(SYSTEM, new RosterEvent("test", "event-" + ++events, "employee." + type,
				MovableClock.at(time).instant(), values(data)));
	}

	/** Told and taken. */
	void says(String type, String... data) {
		assertThat(tell(type, data).findings()).isEmpty();
	}

	/** The clock moves on, and what is due is done. */
	void on(String time) {
		rooms.clock.set(time);
		Instant now = rooms.clock.instant();
		rooms.mailRoom.posted("roster.due").stream().filter(row -> !row.due().isAfter(now))
			.filter(row -> !rooms.mailRoom.open("roster.due", row.subject()).isEmpty())
			.forEach(row -> desk.settle(rooms.mailRoom.take("roster.due", row.subject())));
	}

	/** Status and first day. */
	String state() {
		return roster.state(E1).map(state -> state.status() + " " + state.since()).orElseThrow();
	}

	<T> List<T> news(Class<T> type) {
		return rooms.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	private static Map<String, String> values(String... data) {
		Map<String, String> values = new TreeMap<>(Map.of("employeeNo", "E1"));
		for (int i = 0; i < data.length; i += 2) {
			values.put(data[i], data[i + 1]);
		}
		return values;
	}

	@Override
	public void close() {
		rooms.close();
	}
}
