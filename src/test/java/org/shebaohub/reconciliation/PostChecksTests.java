package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Whether everybody knows today who must act. */
class PostChecksTests {

	private static final Actor ADMIN = Enterprise.person("ops", new OrgNode("group"), Role.ADMIN);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-44 R-003-45 流程定岗责任: each day it is looked whether each role has somebody wherever people work; who is missing is told, and what was found is written down")
	void looksEachDay(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T05:00")) {
			people.hires("Z1", "2026-01-01", null);
			people.enterprise.employs("Z2", "员Z2", Enterprise.CHANGZHOU, "2026-01-01", null);
			List.of(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE_MANAGER, Role.ADMIN)
				.forEach(role -> appoints(people, role, new OrgNode("group")));
			appoints(people, Role.FINANCE, Enterprise.HANGZHOU);
			people.compares();
			assertThat(records(people)).as("a run that somebody ordered is not the day's").isEmpty();
			at(people, "2026-10-13T06:00");
			assertThat(told(people)).singleElement().asString().contains("1个组织", Enterprise.CHANGZHOU.path(), "财务");
			assertThat(records(people)).containsExactly("[\"FINANCE group/east/changzhou\"]");
			at(people, "2026-10-13T23:00");
			assertThat(told(people)).hasSize(1);
			appoints(people, Role.FINANCE, new OrgNode("group/east"));
			at(people, "2026-10-14T06:00");
			assertThat(told(people)).as("somebody above acts").hasSize(1);
			assertThat(records(people)).containsExactly("[\"FINANCE group/east/changzhou\"]", "[]");
		}
	}

	private static void appoints(Compared people, Role role, OrgNode node) {
		assertThat(people.rooms.get(DutyDesk.class).appoint(Actor.HUB, role, node, new Holder("holder-" + role, null, null))
			.findings()).isEmpty();
	}

	private static void at(Compared people, String time) {
		people.rooms.clock.set(time);
		people.steps();
	}

	private static List<String> told(Compared people) {
		return people.rooms.get(NoticeDesk.class).inbox(ADMIN, null, 50).notices().stream().map(NoticeView::text)
			.filter(text -> text.startsWith("定岗检查")).toList();
	}

	private static List<String> records(Compared people) {
		return people.rooms.log.rows().stream().filter(row -> row.action().equals("POSTS_CHECKED"))
			.map(row -> row.content().replaceAll(".*\"vacant\":(\\[.*?\\]).*", "$1")).toList();
	}
}
