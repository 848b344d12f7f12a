package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Each type of mismatch where it begins and where it does not, on 2026-10-12. */
class FindingTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-02 R-003-03 R-003-09 A-27 type A: HR active, and enrolment, tax or housing fund stopped, each on its own")
	void findsTypeA(Stores store) {
		Compared people = Compared.on(store);
		for (String no : new String[] { "A11", "A12", "A13", "A14" }) {
			people.employs(no, "2026-09-01", null);
		}
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "A11", "STOPPED", "2026-10-01");
		people.says(StatusSource.TAX, "2026-10-12", "A12", "STOPPED", "2026-10-01");
		people.says(StatusSource.FUND, "2026-10-12", "A13", "STOPPED", "2026-10-01");
		assertThat(people.compares().mismatches("A11")).containsExactly("STOPPED_WHILE_ACTIVE ENROLLMENT ACTIVE/STOPPED OPEN");
		assertThat(people.mismatches("A12")).containsExactly("STOPPED_WHILE_ACTIVE TAX ACTIVE/STOPPED OPEN");
		assertThat(people.mismatches("A13")).containsExactly("STOPPED_WHILE_ACTIVE FUND ACTIVE/STOPPED OPEN");
		assertThat(people.mismatches("A14")).isEmpty();
		assertThat(people.all("A11").get(0)).returns(LocalDate.parse("2026-09-01"), MismatchView.Summary::hrSince)
			.returns(LocalDate.parse("2026-10-01"), MismatchView.Summary::otherSince)
			.returns(LocalDate.parse("2026-10-01"), MismatchView.Summary::bornOn)
			.returns(11L, MismatchView.Summary::ageDays)
			.returns(LocalDate.parse("2026-10-12"), MismatchView.Summary::otherAsOf);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 A-9 type B: seven full days without attendance, by the attendance system's own day, not the hub's")
	void findsTypeB(Stores store) {
		Compared people = Compared.on(store);
		seen(people, "B21", "2026-10-01", "2026-10-07");
		seen(people, "B22", "2026-10-01", "2026-10-08");
		seen(people, "B23", "2026-10-06", "2026-10-12");
		people.compares();
		assertThat(people.mismatches("B21")).as("six days, and the feed says no more").isEmpty();
		assertThat(people.mismatches("B22")).containsExactly("ABSENT_WHILE_ACTIVE ATTENDANCE ACTIVE/PRESENT OPEN");
		assertThat(people.mismatches("B23")).as("six days").isEmpty();
	}

	private static void seen(Compared people, String no, String lastDay, String asOf) {
		people.employs(no, "2026-09-01", null);
		people.seenAtWork(no, lastDay, asOf);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 R-003-06 type C: insured more than fifteen days after the last day, or paid for a month after it")
	void findsTypeC(Stores store) {
		Compared people = Compared.on(store);
		people.employs("C31", "2026-01-01", "2026-09-26");
		people.employs("C32", "2026-01-01", "2026-09-27");
		people.employs("C35", "2026-01-01", "2026-09-26");
		people.employs("C36", "2026-01-01", "2026-09-26");
		people.says(StatusSource.ENROLLMENT, "2026-09-27", "C31", "ACTIVE", "2026-01-01");
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "C32", "ACTIVE", "2026-01-01");
		people.says(StatusSource.ENROLLMENT, "2026-09-26", "C35", "ACTIVE", "2026-01-01");
		people.insures(people.hires("C33", "2020-01-01", "2026-08-01"), people.hires("C34", "2020-01-01", "2026-07-31")).paid(7, 8)
			.stopped("2026-09-01").open();
		people.compares();
		assertThat(people.mismatches("C31")).as("16 days").containsExactly("ACTIVE_AFTER_LEAVING ENROLLMENT LEFT/ACTIVE OPEN");
		assertThat(people.mismatches("C32")).as("15 days").isEmpty();
		assertThat(people.mismatches("C35")).as("enrolment has not spoken of a day after the last one").isEmpty();
		assertThat(people.mismatches("C36")).as("enrolment last spoke in January").isEmpty();
		assertThat(people.mismatches("C33")).as("August is the last month").isEmpty();
		assertThat(people.mismatches("C34")).containsExactly("ACTIVE_AFTER_LEAVING TAX LEFT/ACTIVE OPEN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-04 R-003-06 A-9 type D: not enrolled, hired 31 days ago is found, 30 days ago is not; old coverage covers no rehire")
	void findsTypeD(Stores store) {
		Compared people = Compared.on(store);
		people.speaks(StatusSource.ENROLLMENT);
		people.hires("D41", "2026-09-12", null);
		people.hires("D42", "2026-09-11", null);
		people.enterprise.employs("D43", "员", "REHIRED", Enterprise.HANGZHOU, "2020-01-01", "2025-03-31");
		people.says(StatusSource.ENROLLMENT, "2025-04-01", "D43", "STOPPED", "2025-04-01");
		people.enterprise.employs("D44", "员", "REHIRED", Enterprise.HANGZHOU, "2026-08-01", null);
		people.compares();
		assertThat(people.mismatches("D41")).as("30 days").isEmpty();
		assertThat(people.mismatches("D42")).as("31 days").containsExactly("NOT_ENROLLED ENROLLMENT ACTIVE/NONE OPEN");
		assertThat(people.mismatches("D44")).containsExactly("NOT_ENROLLED ENROLLMENT ACTIVE/STOPPED OPEN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-34 虚在职: employed, unseen and unpaid for longer than three months, all three of it")
	void findsGhosts(Stores store) {
		Compared people = Compared.on(store);
		ghost(people, "G51", "2026-07-12", "2026-07-11", 6);
		ghost(people, "G52", "2026-07-11", "2026-07-12", 6);
		ghost(people, "G53", "2026-07-11", "2026-07-11", 8);
		ghost(people, "G54", "2026-07-11", "2026-07-11", 6);
		people.compares();
		for (String no : new String[] { "G51", "G52", "G53" }) {
			assertThat(people.mismatches(no)).as(no).noneMatch(one -> one.startsWith("GHOST"));
		}
		assertThat(people.mismatches("G54")).contains("GHOST_ACTIVE TAX ACTIVE/ACTIVE OPEN");
	}

	private static void ghost(Compared people, String no, String hired, String seen, int paid) {
		people.insures(people.employs(no, hired, null)).paid(paid).open();
		people.seenAtWork(no, seen, "2026-10-12");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-34 遗失工龄: up to 31 days missing between two employments, or a month in between that was paid")
	void findsSeniorityGaps(Stores store) {
		Compared people = Compared.on(store);
		again(people, 61, "2026-04-01", 6);
		again(people, 63, "2026-04-02", 6);
		again(people, 65, "2026-05-02", 6);
		again(people, 67, "2026-05-03", 6);
		again(people, 69, "2026-06-01", 4);
		again(people, 71, "2026-06-01", 6);
		people.compares();
		for (String no : new String[] { "H62", "H68", "H72" }) {
			assertThat(people.mismatches(no)).as(no).noneMatch(one -> one.startsWith("SENIORITY"));
		}
		for (String no : new String[] { "H64", "H66", "H70" }) {
			assertThat(people.mismatches(no)).as(no).contains("SENIORITY_GAP HR ACTIVE/GAP OPEN");
		}
	}

	/** Left on the last of March, and came again. */
	private static void again(Compared people, int number, String day, int paid) {
		EmployeeNo first = people.enterprise.employs("H" + number, "员", "AGAIN" + number, Enterprise.HANGZHOU, "2020-01-01", "2026-03-31");
		people.enterprise.employs("H" + (number + 1), "员", "AGAIN" + number, Enterprise.HANGZHOU, day, null);
		people.insures(first).paid(paid).open();
	}
}
