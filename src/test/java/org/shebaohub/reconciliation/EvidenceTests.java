package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reconciliation.MismatchView.Filter;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class EvidenceTests {

	static final Actor MANAGER = Enterprise.person("hr.manager", Enterprise.HANGZHOU, Role.HR_MANAGER);

	private static final Actor THIRD = Enterprise.person("hr.third", Enterprise.HANGZHOU, Role.HR);

	private static final Actor AUDITOR = Enterprise.person("auditor", Enterprise.HANGZHOU, Role.AUDITOR);

	static final Filter ALL = new Filter(null, null, null, null, null, null);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-07 SEC-06 FM-29 mismatches leave the hub when two people have asked for the same, for a day; one person, however often, takes none out")
	void takesTwoPeople(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T09:00")) {
			MismatchDesk desk = people.rooms.get(MismatchDesk.class);
			assertThat(desk.wantExport(Compared.HR, ALL).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.wantExport(Compared.HR, ALL).findings()).extracting(Finding::code).containsExactly("SECOND_PERSON_NEEDED");
			assertThatThrownBy(() -> desk.export(Compared.HR, ALL, one -> {
			})).hasMessageContaining("two people");
			assertThat(desk.wantExport(Compared.ELSEWHERE, of(Enterprise.HANGZHOU.path())).findings()).extracting(Finding::code).containsExactly("NOT_ALLOWED");
			assertThat(desk.wantExport(MANAGER, new Filter(MismatchType.GHOST_ACTIVE, null, null, null, null, null)).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.mayExport(AUDITOR, ALL)).isNotEmpty();
			assertThat(desk.wantExport(MANAGER, of(Enterprise.HANGZHOU.path())).outcome()).isEqualTo(Outcome.ACCEPTED);
			for (Actor actor : List.of(Compared.HR, MANAGER, AUDITOR)) {
				assertThat(desk.mayExport(actor, ALL)).as(actor.name()).isEmpty();
			}
			assertThat(desk.mayExport(THIRD, ALL)).extracting(Finding::code).containsExactly("SECOND_PERSON_NEEDED");
			List<Object> taken = new ArrayList<>();
			desk.export(Compared.HR, ALL, taken::add);
			assertThat(people.rooms.log.timeline("reconciliation")).filteredOn(row -> row.action().equals("EVIDENCE_EXPORTED")).singleElement()
				.satisfies(row -> assertThat(row.content()).contains("hr.hangzhou", "hr.manager", "\"count\":" + taken.size()));
			people.rooms.clock.advance(Duration.ofDays(1).plusMillis(1));
			assertThat(desk.mayExport(Compared.HR, ALL)).as("the day is over").isNotEmpty();
		}
	}

	private static Filter of(String node) {
		return new Filter(null, null, null, null, node, null);
	}
}
