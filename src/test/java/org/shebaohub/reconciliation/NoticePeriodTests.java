package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Coverage that ends because somebody is about to leave, on 2026-10-12. */
class NoticePeriodTests {

	private static final Actor MANAGER = Enterprise.person("hr.manager", Enterprise.HANGZHOU, Role.HR_MANAGER);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-03 a removal that was confirmed ahead counts from its own first day, and never when that follows the last day of work")
	void knowsTheNoticePeriod(Stores store) {
		Compared people = Compared.on(store);
		leaves(people, "N11", "2026-11-30", "2026-12-01");
		leaves(people, "N12", "2026-10-10", "2026-10-11");
		leaves(people, "N13", "2026-11-30", "2026-10-05");
		people.employs("N14", "2026-09-01", null);
		confirmed(people, "N14", EnrollmentChangeKind.REMOVAL, "2026-12-01");
		people.compares();
		assertThat(people.mismatches("N11")).as("stops in December").isEmpty();
		assertThat(people.mismatches("N12")).as("stopped on the day after the last one").isEmpty();
		assertThat(people.mismatches("N13")).as("stopped in the notice period")
			.containsExactly("STOPPED_WHILE_ACTIVE ENROLLMENT LEAVING/STOPPED OPEN");
		assertThat(people.all("N13").get(0).bornOn()).isEqualTo("2026-10-05");
		assertThat(people.mismatches("N14")).as("not yet").isEmpty();
	}

	private static void leaves(Compared people, String no, String lastDay, String stopped) {
		people.employs(no, "2026-09-01", null);
		OffboardingDesk exits = people.rooms.get(OffboardingDesk.class);
		String exit = exits.propose(Compared.HR, new EmployeeNo(no), DepartureKind.RESIGNATION, LocalDate.parse(lastDay), "辞职信")
			.exitNo();
		assertThat(exits.confirm(MANAGER, exit).findings()).isEmpty();
		confirmed(people, no, EnrollmentChangeKind.REMOVAL, stopped);
	}

	private static void confirmed(Compared people, String no, EnrollmentChangeKind kind, String effective) {
		people.rooms.publish(new EnrollmentNews.Confirmed("N-" + no, new EmployeeNo(no), Scheme.SOCIAL_INSURANCE, kind,
				LocalDate.parse("2026-10-12"), LocalDate.parse(effective)));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-05 a transfer that was confirmed does not say that somebody who works is no longer covered")
	void knowsTransfers(Stores store) {
		Compared people = Compared.on(store);
		people.employs("N15", "2026-09-01", null);
		confirmed(people, "N15", EnrollmentChangeKind.CHANGE, "2026-10-05");
		confirmed(people, "N15", EnrollmentChangeKind.TRANSFER, "2026-10-05");
		people.steps();
		assertThat(people.mismatches("N15")).isEmpty();
		assertThat(people.rooms.get(StatusDesk.class).of(Compared.HR, new EmployeeNo("N15")).orElseThrow().points())
			.filteredOn(one -> one.source() == StatusSource.ENROLLMENT).extracting(StatusView.Point::status).containsExactly("ACTIVE");
	}
}
