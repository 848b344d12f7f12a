package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.CaseView;
import org.shebaohub.casework.Cause;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** A branch moves below another region: what rights, duties, rules and open business make of it. */
class MovedScopeTests {

	private static final OrgNode MOVED = new OrgNode("group/west/hangzhou");

	private static final OrgNode NAMESAKE = new OrgNode("group/east/hangzhou-2");

	private Rooms rooms;

	private Enterprise enterprise;

	private AccessDesk access;

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-83 rights follow a moved branch at once, for tokens too, and nobody gains a foreign branch")
	void rightsFollow(Stores store) {
		open(store);
		EmployeeNo ours = enterprise.employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
		EmployeeNo neighbours = enterprise.employs("E2", "孙少", NAMESAKE, "2020-01-01", null);
		Actor branch = user("branch", Enterprise.HANGZHOU);
		String token = access.login("branch", "correct horse", "").orElseThrow().token();
		assertThat(sees(token, ours)).isTrue();
		move();
		assertThat(access.byToken(token).orElseThrow().scope()).isEqualTo(MOVED);
		assertThat(sees(token, ours)).isTrue();
		assertThat(sees(token, neighbours)).isFalse();
		assertThat(branch.sees(roster().find(ours).orElseThrow().node())).as("by the old scope").isFalse();
		assertThat(roster().find(neighbours).orElseThrow().node()).isEqualTo(NAMESAKE);
		assertThat(Enterprise.person("east", new OrgNode("group/east"), Role.HR).sees(MOVED)).isFalse();
		assertThat(Enterprise.person("west", new OrgNode("group/west"), Role.HR).sees(MOVED)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-83 open cases, duties and rules follow a moved branch; a settled case and the log keep the old place")
	void openBusinessFollows(Stores store) {
		open(store);
		enterprise.employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
		Actor hr = user("branch", Enterprise.HANGZHOU);
		assertThat(rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, Enterprise.HANGZHOU, new Holder("branch", null, null))
			.findings()).isEmpty();
		String open = report("late/HZ/2026-09");
		String settled = report("late/HZ/2026-08");
		assertThat(rooms.get(CaseDesk.class).resolve(hr, settled, "paid").findings()).isEmpty();
		assertThat(rooms.get(PolicyDesk.class).arrears(Enterprise.HANGZHOU, LocalDate.parse("2026-10-12")).arrearsBills().name())
			.isEqualTo("FUND");
		enterprise.rule(new OrgNode("group/west"), "arrears.bills", "EMPLOYER", "2020-01-01");
		move();
		assertThat(node(open)).isEqualTo(MOVED.path());
		assertThat(node(settled)).isEqualTo(Enterprise.HANGZHOU.path());
		assertThat(rooms.get(DutyDesk.class).onDuty(Role.HR, MOVED).node()).isEqualTo(MOVED);
		assertThat(rooms.get(PolicyDesk.class).arrears(MOVED, LocalDate.parse("2026-10-12")).arrearsBills().name()).isEqualTo("FUND");
		assertThat(rooms.log.actions()).contains("UNIT_MOVED");
	}

	private void move() {
		tell(Map.of("unit", "west", "change", "ADDED", "parent", "group", "name", "西区"));
		tell(Map.of("unit", "hangzhou", "change", "MOVED", "parent", "west"));
	}

	private void tell(Map<String, String> values) {
		assertThat(rooms.get(PersonnelDesk.class).apply(Telling.SYSTEM, new RosterEvent("test", values.get("change"),
				"organization.changed", rooms.clock.instant(), values)).findings()).isEmpty();
	}

	private boolean sees(String token, EmployeeNo no) {
		return roster().card(access.byToken(token).orElseThrow(), no).isPresent();
	}

	private RosterDesk roster() {
		return rooms.get(RosterDesk.class);
	}

	private Actor user(String name, OrgNode scope) {
		Actor user = new Actor(name, Set.of(Role.HR), scope, null);
		access.enrol(user, "correct horse", Actor.HUB);
		return user;
	}

	private String report(String cause) {
		List<String> no = new java.util.ArrayList<>();
		rooms.together(() -> no.add(rooms.get(CaseDesk.class).report(new CaseReport(CaseKind.LATE_CONTRIBUTION, cause,
				Enterprise.HANGZHOU, Cause.FINANCE, Map.of("unit", "HZ", "month", "2026-09", "cutoff", "2026-09-25")))));
		return no.get(0);
	}

	private String node(String caseNo) {
		return rooms.get(CaseDesk.class).find(Actor.HUB, caseNo).map(CaseView::summary).map(CaseView.Summary::node).orElseThrow();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "notice", "duty", "task",
				"casework", "access");
		enterprise = new Enterprise(rooms);
		enterprise.employs("E9", "甲", Enterprise.CHANGZHOU, "2020-01-01", null);
		access = rooms.get(AccessDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}
}
