package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Nothing follows from a source that does not speak, and nothing is lost while two speak at once. */
class SilenceTests {

	private static final Actor CHANGZHOU = Enterprise.person("bureau.changzhou", Enterprise.CHANGZHOU, Role.BUREAU_SYSTEM);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 R-003-34 R-003-43 nobody is missing from a source that was never connected, or not of that place, or not of that day")
	void takesSilenceForNothing(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T09:00")) {
			people.hires("S61", "2026-01-01", null);
			assertThat(people.compares().mismatches("S61")).isEmpty();
			assertThat(sync(people, StatusSource.ENROLLMENT)).returns(null, StatusView.Sync::syncedAt).returns(true, StatusView.Sync::late);
			StatusReport.Line nobody = new StatusReport.Line(1, "NOBODY", null, "ACTIVE", LocalDate.parse("2026-01-01"));
			people.rooms.get(StatusDesk.class).report(CHANGZHOU,
					new StatusReport(StatusSource.ENROLLMENT, LocalDate.parse("2026-10-12"), "elsewhere", List.of(nobody)));
			people.report(StatusSource.ENROLLMENT, "2026-01-31", nobody);
			assertThat(people.compares().mismatches("S61")).as("spoke elsewhere, and of the thirtieth day").isEmpty();
			people.speaks(StatusSource.ENROLLMENT);
			assertThat(people.compares().mismatches("S61")).containsExactly("NOT_ENROLLED ENROLLMENT ACTIVE/NONE OPEN");
			people.speaks(StatusSource.ATTENDANCE);
			assertThat(people.compares().mismatches("S61")).as("the tax authority is silent").hasSize(1);
			people.speaks(StatusSource.TAX);
			assertThat(people.compares().mismatches("S61")).contains("GHOST_ACTIVE TAX ACTIVE/NONE OPEN");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-43 what the hub marks itself does not make the HR system look fresh")
	void knowsItsOwnMarks(Stores store) {
		Compared people = Compared.on(store);
		people.employs("S62", "2026-01-01", null);
		StatusView.Sync before = sync(people, StatusSource.HR);
		assertThat(people.rooms.get(PersonnelDesk.class).mark(Actor.HUB, new EmployeeNo("S62"), EmploymentStatus.LEAVING,
				LocalDate.parse("2026-10-12"), "by itself").isRefused()).isFalse();
		assertThat(people.rooms.jdbc.sql("select max(source) from roster_fact where id = (select max(id) from roster_fact)")
			.query(String.class).single()).isEqualTo("hub");
		assertThat(sync(people, StatusSource.HR).syncedAt()).isEqualTo(before.syncedAt());
	}

	private static StatusView.Sync sync(Compared people, StatusSource source) {
		return people.rooms.get(StatusDesk.class).syncs().stream().filter(one -> one.source() == source).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-5 what a source says while the person is being compared is compared the next time")
	void losesNothingBetweenTwoReports(Stores store) {
		Compared people = Compared.on(store);
		people.employs("S63", "2026-09-01", null);
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "S63", "STOPPED", "2026-10-01");
		people.rooms.together(() -> {
			people.says(StatusSource.FUND, "2026-10-12", "S63", "STOPPED", "2026-10-02");
			CompletableFuture.runAsync(people::steps).orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
		});
		assertThat(people.mismatches("S63")).containsExactly("STOPPED_WHILE_ACTIVE ENROLLMENT ACTIVE/STOPPED OPEN");
		people.steps();
		assertThat(people.mismatches("S63")).hasSize(2);
	}
}
