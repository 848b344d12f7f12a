package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.Stores;

/** Who is rightly not where two systems would look for him. */
class ExemptTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 R-003-17 who is on leave is not absent; of who came back the days count from then on")
	void leavesPeopleOnLeave(Stores store) {
		Compared people = Compared.on(store);
		leave(people, "Y141", null, null);
		leave(people, "Y142", null, "2026-10-07");
		leave(people, "Y143", null, "2026-10-06");
		leave(people, "Y147", "2026-10-07", null);
		leave(people, "Y148", "2026-10-06", null);
		leave(people, "Y149", "2026-10-01", "2026-10-07");
		people.compares();
		assertThat(people.mismatches("Y141")).isEmpty();
		assertThat(people.mismatches("Y142")).as("six days since the return").isEmpty();
		assertThat(people.mismatches("Y143")).as("seven days since the return").hasSize(1);
		assertThat(people.mismatches("Y147")).as("expected back six days ago").isEmpty();
		assertThat(people.mismatches("Y148")).as("expected back seven days ago, and nobody ended the leave").hasSize(1);
		assertThat(people.mismatches("Y149")).as("came back later than expected").isEmpty();
	}

	private static void leave(Compared people, String no, String expected, String back) {
		people.employs(no, "2026-09-01", null);
		people.rooms.jdbc.sql("insert into employment_leave (employee_no, kind, leave_from, expected_return, ended_on) "
				+ "values (:no, 'SICK', :from, :expected, :back)")
			.param("no", no).param("from", LocalDate.parse("2026-09-20"))
			.param("expected", expected == null ? null : LocalDate.parse(expected), java.sql.Types.DATE)
			.param("back", back == null ? null : LocalDate.parse(back), java.sql.Types.DATE).update();
		people.seenAtWork(no, "2026-09-19", "2026-10-12");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-33 outsourced staff are insured by their supplier: none of the enterprise's comparisons with authorities")
	void leavesOutsourcedStaff(Stores store) {
		Compared people = Compared.on(store);
		people.speaks(StatusSource.ENROLLMENT);
		people.hires("Y144", "2026-08-01", null);
		state(people, "Y144", "OUTSOURCED", "ACTIVE");
		assertThat(people.compares().mismatches("Y144")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-17 停薪留职: stopped coverage is no mismatch; 自离: coverage that goes on for more than fifteen days is")
	void knowsTheStatuses(Stores store) {
		Compared people = Compared.on(store);
		people.employs("Y145", "2026-01-01", null);
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "Y145", "STOPPED", "2026-10-01");
		state(people, "Y145", "REGULAR", "UNPAID_LEAVE");
		people.employs("Y146", "2026-01-01", null);
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "Y146", "ACTIVE", "2026-01-01");
		state(people, "Y146", "REGULAR", "JOB_ABANDONMENT");
		people.compares();
		assertThat(people.mismatches("Y145")).isEmpty();
		assertThat(people.mismatches("Y146")).containsExactly("ACTIVE_AFTER_LEAVING ENROLLMENT JOB_ABANDONMENT/ACTIVE OPEN");
	}

	private static void state(Compared people, String no, String type, String status) {
		people.rooms.jdbc.sql("""
				insert into employment_state (employee_no, type, status, since, source) values (:no, :type, :status, :since, 'test')
				""").param("no", no).param("type", type).param("status", status).param("since", LocalDate.parse("2026-09-20")).update();
	}
}
