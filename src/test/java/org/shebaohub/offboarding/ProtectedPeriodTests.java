package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterEvent;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** What HR knows of a pregnancy it tells as a day, without the reason. */
class ProtectedPeriodTests {

	private static final Actor SYSTEM = Enterprise.person("hr.system", new OrgNode("group"), Role.HR_SYSTEM);

	private Leaving leaving;

	private int events;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private void protectedUntil(String day) {
		tell("employee.protected", Map.of("employeeNo", leaving.no.value(), "protectedUntil", day));
	}

	private void onLeave(LeaveKind kind, String from) {
		tell("employee.leave-started", Map.of("employeeNo", leaving.no.value(), "leaveKind", kind.name(), "effectiveFrom", from));
	}

	private void tell(String type, Map<String, String> fields) {
		assertThat(leaving.rooms.get(PersonnelDesk.class).apply(SYSTEM, new RosterEvent("test", "event-" + ++events, type,
				leaving.rooms.clock.instant().plusSeconds(events), fields)).findings()).isEmpty();
	}

	private List<String> found() {
		return leaving.exit(leaving.latest()).found().stream().map(ExitCheck.Found::check).toList();
	}

	private List<String> evidence(String exitNo) {
		return leaving.exit(exitNo).found().stream().map(found -> found.finding().evidence()).toList();
	}

	private List<String> letters() {
		return leaving.inbox(Enterprise.person("m", Enterprise.HANGZHOU, Role.HR_MANAGER)).stream()
			.filter(text -> text.contains("特殊保护期")).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-30 the dismissal of whom HR calls protected is a finding and a case for the HR manager; the exit is not held")
	void findsTheDismissal(Stores store) {
		leaving = new Leaving(store);
		protectedUntil("2026-11-11");
		leaving.resigns("R1", DepartureKind.DISMISSAL, "2026-11-11");
		assertThat(found()).containsExactly("NotProtected");
		assertThat(leaving.exit(leaving.latest()).state().name()).isEqualTo("CLEARED");
		assertThat(letters()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-30 a dismissal in a leave that protects is a case for the HR manager, each leave a finding, beside the day that HR told")
	void findsLeaves(Stores store) {
		leaving = new Leaving(store);
		onLeave(LeaveKind.SICK, "2026-07-01");
		onLeave(LeaveKind.MATERNITY, "2026-08-01");
		String exitNo = leaving.resigns("R1", DepartureKind.DISMISSAL, "2026-11-11");
		assertThat(evidence(exitNo)).hasSize(2).anyMatch(text -> text.contains("自2026-07-01起"))
			.anyMatch(text -> text.contains("自2026-08-01起"));
		assertThat(leaving.exit(exitNo).state().name()).isEqualTo("CLEARED");
		assertThat(letters()).hasSize(1);
		protectedUntil("2027-08-31");
		assertThat(evidence(exitNo)).hasSize(3).anyMatch(text -> text.contains("至2027-08-31"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-30 told after the notice it is found then; told to end before the last day it is no finding any more")
	void findsWhatIsToldLater(Stores store) {
		leaving = new Leaving(store);
		leaving.resigns("R1", DepartureKind.DISMISSAL, "2026-11-11");
		assertThat(found()).isEmpty();
		protectedUntil("2027-08-31");
		assertThat(found()).containsExactly("NotProtected");
		assertThat(letters()).hasSize(1);
		protectedUntil("2026-11-10");
		assertThat(found()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-30 subscribers learn that it was told, and nothing of until when; who leaves by herself is not asked")
	void tellsNobodyElse(Stores store) {
		leaving = new Leaving(store);
		protectedUntil("2027-08-31");
		assertThat(leaving.rooms.events).filteredOn(RosterNews.Changed.class::isInstance).isNotEmpty()
			.allSatisfy(told -> assertThat(((RosterNews.Changed) told).details()).doesNotContainKey("protectedUntil"));
		leaving.resigns("2026-11-11");
		assertThat(found()).isEmpty();
	}
}
