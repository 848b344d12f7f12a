package org.shebaohub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The case desk on a real store, with real notices and a directory of three people on duty. */
final class CaseRoom implements AutoCloseable {

	static final OrgNode GROUP = new OrgNode("group");

	static final OrgNode EAST = new OrgNode("group/east");

	static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	static final OrgNode CHANGZHOU = new OrgNode("group/east/changzhou");

	static final Actor HR = actor("hr", Role.HR, HANGZHOU);

	static final String KEY = "late/HZ02/2026-09";

	final Rooms rooms;

	final CaseDesk desk;

	private final DataSource store;

	CaseRoom(Stores store) {
		this(store.dataSource(), MovableClock.at("2026-10-12T09:00"));
	}

	private CaseRoom(DataSource store, MovableClock clock) {
		this.store = store;
		rooms = new Rooms(store, clock, "policy", "roster", "notice", "duty", "task", "casework");
		desk = rooms.get(CaseDesk.class);
		onDuty(Role.HR, HANGZHOU, "hr");
		onDuty(Role.HR_MANAGER, EAST, "manager");
		onDuty(Role.HR_DIRECTOR, GROUP, "director");
	}

	/** As if the hub had been stopped: nothing of it is left but its store. */
	CaseRoom startedAnew() {
		return new CaseRoom(store, rooms.clock);
	}

	static Actor actor(String name, Role role, OrgNode scope) {
		return new Actor(name, Set.of(role), scope, null);
	}

	void onDuty(Role role, OrgNode node, String person) {
		DutyDesk duties = rooms.get(DutyDesk.class);
		assertThat(duties.appoint(Actor.HUB, role, node, new Holder(person, null, person + "@example.com")).isRefused())
			.isFalse();
	}

	static CaseReport late(OrgNode node) {
		return new CaseReport(CaseKind.LATE_CONTRIBUTION, KEY, node, Cause.FINANCE,
				Map.of("unit", "HZ02", "month", "2026-09", "cutoff", "2026-09-25"));
	}

	String report(CaseReport report) {
		String[] no = new String[1];
		rooms.together(() -> no[0] = desk.report(report));
		return no[0];
	}

	int beat() {
		return rooms.get(CaseClock.class).beat();
	}

	void at(String time) {
		rooms.clock.set(time);
		beat();
	}

	CaseView view(String no) {
		return desk.find(Actor.HUB, no).orElseThrow();
	}

	/** Template and audience of every system message about a case, in the order in which they were told. */
	List<String> told(String no) {
		return rooms.get(NoticeDesk.class).about(no).stream().filter(trace -> trace.channel().equals("SYSTEM"))
			.map(CaseRoom::shown).toList();
	}

	private static String shown(NoticeTrace trace) {
		return trace.template() + " → " + trace.audience();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@Override
	public void close() {
		rooms.close();
	}
}
