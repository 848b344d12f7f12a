package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Whoever was hired and never came to work, where attendance would have seen him. */
class NeverCameTests {

	private static final StatusReport.Line NOBODY = new StatusReport.Line(1, "NOBODY", null, "PRESENT",
			LocalDate.parse("2026-09-01"));

	private static final String FOUND = "ABSENT_WHILE_ACTIVE ATTENDANCE ACTIVE/NONE ";

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 A-9 type B: a new hire who never comes is found after seven full days, an old one whom attendance never knew is not")
	void findsWhoNeverCame(Stores store) {
		try (Compared people = attended(store)) {
			people.hires("N1", "2026-10-05", null);
			people.hires("N2", "2026-10-06", null);
			people.hires("N3", "2026-08-31", null);
			people.hires("N4", "2026-10-05", null);
			people.seenAtWork("N4", "2026-10-12", "2026-10-12");
			assertThat(people.compares().mismatches("N1")).containsExactly(FOUND + "OPEN");
			assertThat(people.mismatches("N2")).as("six days").isEmpty();
			assertThat(people.mismatches("N3")).as("hired before attendance spoke").isEmpty();
			assertThat(people.mismatches("N4")).as("came").isEmpty();
			assertThat(people.all("N1").get(0)).returns(LocalDate.parse("2026-10-05"), MismatchView.Summary::bornOn)
				.returns(null, MismatchView.Summary::otherSince);
			people.seenAtWork("N1", "2026-10-12", "2026-10-12");
			assertThat(people.compares().mismatches("N1")).as("came after all").containsExactly(FOUND + "CLOSED");
		}
	}

	/** Attendance has spoken of the whole group since the first of September. */
	private static Compared attended(Stores store) {
		Compared people = new Compared(store, "2026-10-12T09:00");
		people.report(StatusSource.ATTENDANCE, "2026-09-01", NOBODY);
		people.speaks(StatusSource.ATTENDANCE);
		return people;
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 what was seen of an earlier employment is no presence in the new one; HR must say the last day")
	void countsFromTheRehire(Stores store) {
		try (Compared people = attended(store)) {
			people.enterprise.employs("N5", "员", "NAGAIN", Enterprise.HANGZHOU, "2020-01-01", "2026-09-15");
			people.seenAtWork("N5", "2026-09-15", "2026-09-16");
			people.enterprise.employs("N6", "员", "NAGAIN", Enterprise.HANGZHOU, "2026-10-01", null);
			assertThat(people.compares().mismatches("N6")).contains(FOUND + "OPEN");
			String no = people.all("N6").stream().filter(one -> one.type() == MismatchType.ABSENT_WHILE_ACTIVE).findFirst()
				.orElseThrow().no();
			assertThat(PresenceTests.answers(people, no, Presence.SELF_DEPARTURE).findings()).extracting(Finding::code)
				.containsExactly("LAST_DAY_NEEDED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 nobody is missed where attendance speaks of another branch only, nor before it has spoken of seven days")
	void missesNobodyElsewhere(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T09:00")) {
			people.hires("N7", "2026-10-01", null);
			people.enterprise.employs("N8", "员N8", Enterprise.CHANGZHOU, "2026-10-03", null);
			speaksOfChangzhou(people, "2026-09-01");
			speaksOfChangzhou(people, "2026-10-09");
			assertThat(missed(people.compares())).isEmpty();
			speaksOfChangzhou(people, "2026-10-10");
			assertThat(missed(people.compares())).containsExactly("N8");
		}
	}

	private static void speaksOfChangzhou(Compared people, String asOf) {
		assertThat(people.rooms.get(StatusDesk.class).report(
				Enterprise.person("attendance", Enterprise.CHANGZHOU, Role.ATTENDANCE_SYSTEM),
				new StatusReport(StatusSource.ATTENDANCE, LocalDate.parse(asOf), asOf, List.of(NOBODY))).isRefused()).isFalse();
	}

	private static List<String> missed(Compared people) {
		return people.rooms.jdbc.sql("select employee_no from mismatch where type = 'ABSENT_WHILE_ACTIVE' and state = 'OPEN'")
			.query(String.class).list();
	}
}
