package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.testing.Stores;

/** Who is told of what was found, in how many cases. */
class TellingTests {

	private static final OrgNode SUZHOU = new OrgNode("group/east/suzhou");

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-24 many of one kind at one node are one case with its members, and it ends when the last of them is gone")
	void rollsUp(Stores store) {
		Compared people = Compared.on(store);
		people.enterprise.rule(SUZHOU, "reconciliation.rollUpFrom", "3", "2020-01-01");
		for (int i = 111; i < 114; i++) {
			people.enterprise.employs("V" + i, "员", SUZHOU, "2026-09-01", null);
			people.says(StatusSource.ENROLLMENT, "2026-10-12", "V" + i, "STOPPED", "2026-10-01");
		}
		people.steps();
		String about = "STOPPED_WHILE_ACTIVE/ENROLLMENT/" + SUZHOU;
		assertThat(people.cases(about)).containsExactly("PRESENCE_CHECKS OPEN");
		for (int i = 111; i < 114; i++) {
			assertThat(people.cases("employee/V" + i)).containsExactly("PRESENCE_CHECKS OPEN");
		}
		agree(people, "V111", "V112");
		assertThat(people.cases(about)).containsExactly("PRESENCE_CHECKS OPEN");
		agree(people, "V113");
		assertThat(people.cases(about)).containsExactly("PRESENCE_CHECKS CLEARED");
	}

	private static void agree(Compared people, String... numbers) {
		List.of(numbers).forEach(no -> people.says(StatusSource.ENROLLMENT, "2026-10-12", no, "ACTIVE", "2026-10-02"));
		people.steps();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-24 R-003-40 what needs no look at the person is one case a kind and node, however few they are, with its guidance")
	void tellsOthersTogether(Stores store) {
		Compared people = Compared.on(store);
		OrgNode wuxi = new OrgNode("group/east/wuxi");
		people.speaks(StatusSource.ENROLLMENT);
		people.enterprise.employs("V121", "员", wuxi, "2026-08-01", null);
		people.enterprise.employs("V122", "员", wuxi, "2026-08-01", null);
		people.compares();
		assertThat(people.cases("employee/V121")).containsExactly("STATUS_MISMATCH OPEN").isEqualTo(people.cases("employee/V122"));
		assertThat(people.rooms.jdbc.sql("select count(*) from casework_case where about = 'NOT_ENROLLED/ENROLLMENT/group/east/wuxi'")
			.query(Integer.class).single()).isEqualTo(1);
		assertThat(people.rooms.jdbc.sql("select count(*) from notice where case_key = (select no from casework_case where about = "
				+ "'NOT_ENROLLED/ENROLLMENT/group/east/wuxi') and channel = 'SYSTEM' and template = 'status-mismatch'").query(Integer.class).single()).isEqualTo(1);
	}
}
