package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class SpotCheckTests {

	private static final OrgNode NINGBO = new OrgNode("group/east/ningbo");

	private static final Actor HR = Enterprise.person("hr.ningbo", NINGBO, Role.HR);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-44 R-003-45 自离抽查: as many as policy says are drawn once a day, HR is told, and each check leaves a record")
	void drawsAndRecords(Stores store) {
		Compared people = Compared.on(store);
		for (int i = 131; i < 136; i++) {
			people.enterprise.employs("X" + i, "员", NINGBO, "2026-10-01", null);
		}
		people.enterprise.rule(NINGBO, "reconciliation.spotChecks", "2", "2020-01-01");
		people.compares().compares();
		PresenceDesk desk = people.rooms.get(PresenceDesk.class);
		SpotCheck.Page page = desk.spotChecks(HR, null, 50);
		assertThat(page.checks()).hasSize(2).allSatisfy(one -> assertThat(one.seed()).isEqualTo("2026-10-12/group/east/ningbo"));
		String about = "2026-10-12/" + NINGBO;
		assertThat(people.cases(about)).containsExactly("SPOT_CHECK OPEN");
		long first = page.checks().get(0).id();
		assertThat(desk.checked(Compared.HR, first, true, "x").findings()).extracting(Finding::code).containsExactly("SPOT_CHECK_UNKNOWN");
		assertThat(desk.checked(HR, first, true, " ").findings()).extracting(Finding::code).containsExactly("REASON_MISSING");
		assertThat(desk.checked(HR, first, true, "现场核实").findings()).isEmpty();
		assertThat(desk.checked(HR, first, false, "again").findings()).extracting(Finding::code).containsExactly("SPOT_CHECK_STATE");
		assertThat(people.cases(about)).containsExactly("SPOT_CHECK OPEN");
		assertThat(desk.checked(HR, page.checks().get(1).id(), false, "未到岗").findings()).isEmpty();
		assertThat(people.cases(about)).containsExactly("SPOT_CHECK CLEARED");
		assertThat(desk.spotChecks(HR, null, 50).checks()).extracting(SpotCheck::result).containsExactly("PRESENT", "ABSENT");
		assertThat(people.rooms.log.rows()).filteredOn(row -> row.caseKey().equals("spot-check/" + about)).extracting(row -> row.action())
			.contains("SPOT_CHECK_DRAWN", "SPOT_CHECKED");
		assertThat(desk.spotChecks(HR, null, 50).checks()).extracting(SpotCheck::note).containsExactly("现场核实", "未到岗");
		assertThat(people.rooms.log.rows()).noneMatch(row -> row.content().contains("现场核实"));
		assertThat(people.rooms.jdbc.sql("select count(*) from spot_check where note is not null").query(Long.class).single()).isZero();
		people.steps();
		assertThat(people.cases("employee/" + page.checks().get(0).employeeNo())).as("present").containsExactly("SPOT_CHECK CLEARED");
		assertThat(people.cases("employee/" + page.checks().get(1).employeeNo())).as("absent")
			.containsExactlyInAnyOrder("PRESENCE_CHECK OPEN", "SPOT_CHECK CLEARED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-44 where nobody works any more nobody is drawn, and nobody is asked to look")
	void drawsNobody(Stores store) {
		Compared people = Compared.on(store);
		OrgNode jiaxing = new OrgNode("group/east/jiaxing");
		people.enterprise.employs("X141", "员", jiaxing, "2026-01-01", "2026-10-05");
		people.enterprise.rule(jiaxing, "reconciliation.spotChecks", "2", "2020-01-01");
		people.compares();
		assertThat(people.cases("2026-10-12/" + jiaxing)).isEmpty();
	}
}
