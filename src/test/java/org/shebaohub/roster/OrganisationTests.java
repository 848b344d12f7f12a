package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The organisation tree as HR systems tell it. */
class OrganisationTests {

	private static final Actor SYSTEM = new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null);

	private Rooms rooms;

	private RosterDesk roster;

	private PersonnelDesk desk;

	private EmployeeNo somebody;

	private int events;

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-83 a unit is added, moved with all its people and units, and closed when it is empty; history keeps the old")
	void followsTheTree(Stores store) {
		open(store);
		assertThat(tell("ADDED", "west", "parent", "group", "name", "西区").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell("ADDED", "HZ-01", "parent", "hangzhou", "name", "一部").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(transfer("hz-01", "2026-10-12").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(node()).isEqualTo("group/east/hangzhou/hz-01");
		assertThat(tell("MOVED", "hangzhou", "parent", "west").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(node()).isEqualTo("group/west/hangzhou/hz-01");
		assertThat(path("changzhou")).isEqualTo("group/east/changzhou");
		assertThat(rooms.events)
			.contains(new OrgNodeMoved(new OrgNode("group/east/hangzhou"), new OrgNode("group/west/hangzhou")));
		assertThat(rooms.jdbc.sql("select code || ' ' || from_path || ' ' || to_path || ' ' || moved_on from org_unit_move")
			.query(String.class).list()).containsExactly("hangzhou group/east/hangzhou group/west/hangzhou 2026-10-12");
		assertThat(codes(tell("CLOSED", "hangzhou"))).containsExactly("UNIT_HAS_PEOPLE");
		assertThat(transfer("changzhou", "2026-10-12").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell("CLOSED", "hz-01").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(codes(transfer("hz-01", "2026-10-12"))).containsExactly("UNIT_CLOSED");
		assertThat(roster.told(SYSTEM, somebody)).extracting(EmployeeCard.Told::unit).containsExactly("hangzhou", "hz-01", "changzhou");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-10 a unit that nobody knows yet is waited for: the transfer and the hire apply themselves when it comes")
	void waitsForTheUnit(Stores store) {
		open(store);
		assertThat(transfer("new-unit", "2026-10-12").outcome()).isEqualTo(Outcome.HELD);
		assertThat(add("new-unit", "new-parent", "新部").outcome()).isEqualTo(Outcome.HELD);
		assertThat(add("new-parent", "east", "新区").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(node()).isEqualTo("group/east/new-parent/new-unit");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-83 a unit never stands below itself, and a code names one unit")
	void refusesNonsense(Stores store) {
		open(store);
		assertThat(codes(tell("MOVED", "east", "parent", "hangzhou"))).containsExactly("UNIT_CIRCLE");
		assertThat(codes(add("hangzhou", "group", "另一杭州"))).containsExactly("UNIT_KNOWN");
		assertThat(codes(tell("ADDED", "x", "name", "无上级"))).containsExactly("FIELD_MISSING");
		assertThat(codes(tell("DISSOLVED", "east"))).containsExactly("FIELD_MALFORMED");
		assertThat(node()).isEqualTo("group/east/hangzhou");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-42 a move of a later day happens on that day, unless its parent is closed by then")
	void movesOnItsDay(Stores store) {
		open(store);
		add("west", "group", "西区");
		add("u1", "east", "一部");
		add("u2", "east", "二部");
		tell("MOVED", "u1", "parent", "west", "effectiveFrom", "2026-11-01");
		tell("ADDED", "north", "parent", "group", "name", "北区");
		tell("MOVED", "u2", "parent", "north", "effectiveFrom", "2026-11-01");
		assertThat(tell("CLOSED", "north").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(path("u1")).isEqualTo("group/east/u1");
		settleOn("2026-11-01T00:00");
		assertThat(path("u1")).isEqualTo("group/west/u1");
		assertThat(path("u2")).isEqualTo("group/east/u2");
		assertThat(refusals()).containsExactly("UNIT_CLOSED");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-83 two moves to come that would make a circle: the second is refused on its day, the tree stays a tree")
	void makesNoCircleLater(Stores store) {
		open(store);
		add("u1", "east", "一部");
		add("u2", "east", "二部");
		assertThat(tell("MOVED", "u1", "parent", "u2", "effectiveFrom", "2026-11-01").outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell("MOVED", "u2", "parent", "u1", "effectiveFrom", "2026-11-01").outcome()).isEqualTo(Outcome.ACCEPTED);
		settleOn("2026-11-01T00:00");
		assertThat(path("u1")).isEqualTo("group/east/u2/u1");
		assertThat(path("u2")).isEqualTo("group/east/u2");
		assertThat(refusals()).containsExactly("UNIT_CIRCLE");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-15 a unit is not moved below a parent that the sender has no sight of, by MOVED or otherwise")
	void movesWithinTheScope(Stores store) {
		open(store);
		add("west", "group", "西区");
		add("u1", "hangzhou", "一部");
		teller = new Actor("hr.system", Set.of(Role.HR_SYSTEM), Enterprise.HANGZHOU, null);
		assertThat(codes(tell("MOVED", "u1", "parent", "west"))).containsExactly("NOT_ALLOWED");
		assertThat(codes(tell("CLOSED", "u1", "parent", "west"))).containsExactly("FIELD_UNKNOWN");
		assertThat(path("u1")).isEqualTo("group/east/hangzhou/u1");
	}

	private Actor teller = SYSTEM;

	private void settleOn(String day) {
		rooms.clock.set(day);
		rooms.mailRoom.posted("roster.due").forEach(row -> desk.settle(rooms.mailRoom.take("roster.due", row.subject())));
	}

	private String path(String unit) {
		return rooms.jdbc.sql("select path from org_unit where code = :code").param("code", unit).query(String.class).single();
	}

	private List<String> refusals() {
		return rooms.events.stream().filter(RosterNews.EventRefused.class::isInstance)
			.map(news -> ((RosterNews.EventRefused) news).findings().get(0).code()).toList();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		Enterprise enterprise = new Enterprise(rooms);
		somebody = enterprise.employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E2", "孙少", Enterprise.CHANGZHOU, "2020-01-01", null);
		roster = rooms.get(RosterDesk.class);
		desk = rooms.get(PersonnelDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private String node() {
		return roster.find(somebody).orElseThrow().node().path();
	}

	private Decision add(String unit, String parent, String name) {
		return tell("ADDED", unit, "parent", parent, "name", name);
	}

	private Decision tell(String change, String unit, String... more) {
		Map<String, String> values = new TreeMap<>(Map.of("unit", unit, "change", change));
		for (int i = 0; i < more.length; i += 2) {
			values.put(more[i], more[i + 1]);
		}
		return apply("organization.changed", values);
	}

	private Decision transfer(String unit, String from) {
		return apply("employee.transferred",
				Map.of("employeeNo", somebody.value(), "unit", unit, "effectiveFrom", from));
	}

	private Decision apply(String type, Map<String, String> values) {
		return desk.apply(teller, new RosterEvent("test", "event-" + ++events, type,
				rooms.clock.instant().plusSeconds(events), values));
	}

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}
}
