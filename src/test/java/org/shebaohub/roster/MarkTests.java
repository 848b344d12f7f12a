package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** What the hub itself, or HR by it, notes of people. */
class MarkTests {

	private static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	private Telling hr;

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-17 自离 is marked, shown with its day, logged, and the HR system is to set it too; then the exit follows")
	void marks(Stores store) {
		hr = new Telling(store);
		assertThat(mark(Actor.HUB, EmploymentStatus.JOB_ABANDONMENT, "2026-10-08").findings()).isEmpty();
		assertThat(mark(Actor.HUB, EmploymentStatus.JOB_ABANDONMENT, "2026-10-08").findings()).as("once").isEmpty();
		assertThat(hr.state()).isEqualTo("JOB_ABANDONMENT 2026-10-08");
		assertThat(hr.news(RosterNews.StatusMarked.class)).extracting(news -> news.status() + " " + news.since() + " " + news.why())
			.containsExactly("JOB_ABANDONMENT 2026-10-08 presence check");
		assertThat(hr.rooms.log.actions()).contains("PERSON_MARKED");
		hr.says("left", "lastDay", "2026-10-07");
		assertThat(hr.state()).isEqualTo("LEFT 2026-10-08");
		assertThat(hr.news(RosterNews.Departed.class)).extracting(RosterNews.Departed::kind).containsExactly(DepartureKind.JOB_ABANDONMENT);
		assertThat(Telling.codes(mark(HR, EmploymentStatus.ACTIVE, "2026-10-11"))).containsExactly("NOT_EMPLOYED");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-41 while a dispute freezes a person nothing is marked by itself; HR still may, and releases him")
	void freezes(Stores store) {
		hr = new Telling(store);
		assertThat(hr.desk.freeze(HR, Telling.E1, "two people, one number").findings()).isEmpty();
		assertThat(hr.roster.isFrozen(Telling.E1)).isTrue();
		assertThat(Telling.codes(mark(Actor.HUB, EmploymentStatus.JOB_ABANDONMENT, "2026-10-08"))).containsExactly("PERSON_FROZEN");
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
		assertThat(mark(HR, EmploymentStatus.JOB_ABANDONMENT, "2026-10-08").findings()).isEmpty();
		assertThat(mark(HR, EmploymentStatus.ACTIVE, "2026-10-09").findings()).isEmpty();
		hr.rooms.clock.set("2026-10-13T09:00");
		assertThat(hr.desk.unfreeze(HR, Telling.E1, "settled").findings()).isEmpty();
		assertThat(hr.roster.isFrozen(Telling.E1)).isFalse();
		assertThat(mark(Actor.HUB, EmploymentStatus.JOB_ABANDONMENT, "2026-10-12").findings()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-15 only HR of the place marks or freezes, of people who are there, and says why")
	void refuses(Stores store) {
		hr = new Telling(store);
		Actor foreign = Enterprise.person("hr2", Enterprise.CHANGZHOU, Role.HR);
		Actor finance = Enterprise.person("finance", Enterprise.HANGZHOU, Role.FINANCE);
		assertThat(Telling.codes(mark(foreign, EmploymentStatus.LEFT, "2026-10-01"))).containsExactly("NOT_ALLOWED");
		assertThat(Telling.codes(mark(finance, EmploymentStatus.LEFT, "2026-10-01"))).containsExactly("NOT_ALLOWED");
		assertThat(Telling.codes(hr.desk.freeze(finance, Telling.E1, "why"))).containsExactly("NOT_ALLOWED");
		assertThat(Telling.codes(hr.desk.freeze(HR, Telling.E1, ""))).containsExactly("REASON_MISSING");
		assertThat(Telling.codes(hr.desk.freeze(HR, new EmployeeNo("NOBODY"), "why"))).containsExactly("EMPLOYEE_UNKNOWN");
		assertThat(Telling.codes(mark(HR, EmploymentStatus.JOB_ABANDONMENT, "2019-10-01"))).containsExactly("NOT_EMPLOYED_YET");
		assertThat(hr.state()).isEqualTo("ACTIVE 2020-01-01");
	}

	private Decision mark(Actor actor, EmploymentStatus status, String since) {
		return hr.desk.mark(actor, Telling.E1, status, LocalDate.parse(since), "presence check");
	}

	@AfterEach
	void close() {
		hr.close();
	}
}
