package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.duty.Absence;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class DeputyInboxTests {

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	private static final OrgNode CHANGZHOU = new OrgNode("group/east/changzhou");

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 R-002-37 whoever stands in for somebody of another branch has the system messages to that post too, and not after")
	void readsForWhomHeStandsIn(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "notice", "policy", "roster", "duty")) {
			NoticeDesk desk = rooms.get(NoticeDesk.class);
			DutyDesk duties = rooms.get(DutyDesk.class);
			duties.appoint(Actor.HUB, Role.HR, HANGZHOU, new Holder("hr", null, null));
			duties.appoint(Actor.HUB, Role.HR, CHANGZHOU, new Holder("hr2", null, null));
			duties.appoint(Actor.HUB, Role.FINANCE, HANGZHOU, new Holder("fin", null, null));
			duties.away(Actor.HUB, new Absence("hr", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12), "hr2"));
			Actor deputy = new Actor("hr2", Set.of(Role.HR), CHANGZHOU, null);
			desk.tell(Audience.role(Role.HR, HANGZHOU), "claim-parked-hr", Map.of("name", "张三", "claimNo", "C1"), "C1");
			desk.tell(Audience.role(Role.FINANCE, HANGZHOU), "claim-parked-hr", Map.of("name", "李四", "claimNo", "C2"), "C2");
			desk.tell(Audience.role(Role.HR, CHANGZHOU), "claim-parked-hr", Map.of("name", "王五", "claimNo", "C3"), "C3");
			assertThat(desk.inbox(deputy, null, 9).notices()).extracting(NoticeView::caseKey).containsExactly("C3", "C1");
			assertThat(desk.inbox(deputy, null, 1).next()).isNotNull();
			rooms.clock.set("2026-10-13T00:00");
			assertThat(desk.inbox(deputy, null, 9).notices()).extracting(NoticeView::caseKey).containsExactly("C3");
		}
	}
}
