package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.Stores;

class RecordedDepartureTests {

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private EmploymentState roster() {
		return leaving.rooms.get(RosterDesk.class).state(leaving.no).orElseThrow();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-17 R-003-04 who was completed before the last day has left when it is over, whether HR records it or not, and the HR system is asked to set it")
	void marksWhoHasLeft(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		leaving.desk.complete(Leaving.HR, exitNo);
		assertThat(roster().status()).isNotEqualTo(EmploymentStatus.LEFT);
		leaving.rooms.clock.set("2026-11-12T09:00");
		leaving.rings(exitNo, "DEPARTURE");
		assertThat(roster()).returns(EmploymentStatus.LEFT, EmploymentState::status)
			.returns(LocalDate.of(2026, 11, 12), EmploymentState::since);
		assertThat(leaving.hrCommands()).endsWith("EXIT_COMPLETED", "SET_STATUS");
		assertThat(leaving.exits()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-17 a day of leaving that HR has recorded stays; while the person is under dispute the hub looks again each day")
	void leavesWhatHrHasRecorded(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-11-11");
		leaving.desk.complete(Leaving.HR, exitNo);
		leaving.rooms.clock.set("2026-11-12T09:00");
		PersonnelDesk personnel = leaving.rooms.get(PersonnelDesk.class);
		personnel.freeze(Leaving.HR, leaving.no, "mismatch 1");
		leaving.rings(exitNo, "DEPARTURE");
		assertThat(roster().status()).isNotEqualTo(EmploymentStatus.LEFT);
		assertThat(leaving.ringsOn(exitNo, "DEPARTURE")).isEqualTo("2026-11-13");
		personnel.unfreeze(Leaving.HR, leaving.no, "settled");
		personnel.mark(Leaving.HR, leaving.no, EmploymentStatus.LEFT, LocalDate.of(2026, 11, 21), "HR's own");
		leaving.rooms.clock.set("2026-11-13T09:00");
		leaving.rings(exitNo, "DEPARTURE");
		assertThat(leaving.rooms.get(RosterDesk.class).find(leaving.no).orElseThrow().employedTo()).isEqualTo("2026-11-20");
	}
}
