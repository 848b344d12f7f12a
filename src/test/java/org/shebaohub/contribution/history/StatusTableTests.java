package org.shebaohub.contribution.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.cycle.ListState;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.ArrearsRules.ArrearsBills;
import org.shebaohub.policy.ArrearsRules.ResumeRule;
import org.shebaohub.policy.ArrearsRules;
import org.shebaohub.roster.Employment;

/** August 2026; enrolment cutoff the 20th, payment cutoff the 25th, three months of grace, five days for crediting. */
class StatusTableTests {

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	private static final ArrearsRules RULES = new ArrearsRules(3, 5, ResumeRule.RETROACTIVE, ArrearsBills.FUND);

	@ParameterizedTest(name = "on {0}, paid {1}, credited {2}: {3}, repaired {4}")
	@DisplayName("R-002-10 A-12 A-17 derives the status of a month from its facts")
	@CsvSource(nullValues = "-", value = {
			"2026-08-01, -, -, NOT_DUE, -",
			"2026-08-25, -, -, NOT_DUE, -",
			"2026-08-26, -, -, LATE, -",
			"2026-11-25, -, -, LATE, -",
			"2026-11-26, -, -, INTERRUPTED, -",
			"2026-08-25, 2026-08-20, -, NOT_DUE, -",
			"2026-08-26, 2026-08-20, -, LATE, -",
			"2026-08-30, 2026-08-25, -, NOT_DUE, -",
			"2026-08-31, 2026-08-25, -, LATE, -",
			"2026-08-26, 2026-08-26, -, LATE, -",
			"2026-11-26, 2026-11-25, -, INTERRUPTED, -",
			"2026-08-28, 2026-08-25, 2026-08-28, NORMAL, -",
			"2026-12-28, 2026-08-25, 2026-11-28, NORMAL, -",
			"2026-10-12, 2026-08-26, 2026-08-28, LATE, 2026-08-28",
			"2027-01-12, 2026-12-26, 2026-12-28, LATE, 2026-12-28" })
	void derivesStatus(LocalDate today, LocalDate paidOn, LocalDate creditedOn, ContributionStatus status,
			LocalDate repairedOn) {
		MonthStatus derived = StatusTable.derive(facts(employed("2020-01-01", null), covered("2020-01-01", null),
				line(ListState.DECLARED, paidOn, creditedOn)), today);
		assertThat(derived.status()).isEqualTo(status);
		assertThat(derived.repairedOn()).isEqualTo(repairedOn);
	}

	@ParameterizedTest(name = "employed {0} to {1}: {2}")
	@DisplayName("A-17 a month outside the employment, or joined after the enrolment cutoff, is not applicable")
	@CsvSource(nullValues = "-", value = {
			"2026-08-20, -, LATE",
			"2026-08-21, -, NOT_APPLICABLE",
			"2026-09-01, -, NOT_APPLICABLE",
			"2020-01-01, 2026-07-31, NOT_APPLICABLE",
			"2020-01-01, 2026-08-01, LATE" })
	void knowsDuty(String from, String to, ContributionStatus status) {
		assertThat(statusOf(facts(employed(from, to), covered("2020-01-01", null), line(ListState.DECLARED, null, null))))
			.isEqualTo(status);
	}

	@Test
	@DisplayName("A-25 the gap between two employments of a person is not applicable")
	void leavesOutTheGapOfARehire() {
		List<Employment> twice = List.of(employed("2020-01-01", "2026-07-15").get(0),
				employed("2026-09-01", null).get(0));
		assertThat(statusOf(facts(twice, covered("2020-01-01", "2026-07-16"), null)))
			.isEqualTo(ContributionStatus.NOT_APPLICABLE);
	}

	@Test
	@DisplayName("A-25 joined again after the cutoff, a month is due because of the first employment's days in it")
	void countsTheFirstEmploymentsDays() {
		List<Employment> twice = List.of(employed("2020-01-01", "2026-08-03").get(0),
				employed("2026-08-28", null).get(0));
		assertThat(statusOf(facts(twice, covered("2020-01-01", "2026-08-04"), null))).isEqualTo(ContributionStatus.LATE);
	}

	@Test
	@DisplayName("A-17 a leave without duty to contribute is not applicable only when it covers the whole month")
	void knowsALeaveWithoutDuty() {
		List<Employment> employed = employed("2020-01-01", null);
		assertThat(statusOf(facts(employed, List.of(leave("2026-08-01", "2026-09-01")), null)))
			.isEqualTo(ContributionStatus.NOT_APPLICABLE);
		assertThat(statusOf(facts(employed, List.of(leave("2026-08-02", "2026-09-01")), null)))
			.isEqualTo(ContributionStatus.LATE);
		assertThat(statusOf(facts(employed, List.of(leave("2026-08-01", "2026-08-31")), null)))
			.isEqualTo(ContributionStatus.LATE);
	}

	@ParameterizedTest(name = "coverage stopped {0}: {1}")
	@DisplayName("R-002-10 coverage stopped while employed is an interruption at once, unless the month was credited")
	@CsvSource({ "2026-08-31, INTERRUPTED", "2026-07-10, INTERRUPTED", "2026-09-01, LATE" })
	void knowsStoppedCoverage(String stoppedOn, ContributionStatus status) {
		List<Employment> employed = employed("2020-01-01", null);
		assertThat(statusOf(facts(employed, covered("2020-01-01", stoppedOn), null))).isEqualTo(status);
		assertThat(statusOf(facts(employed, covered("2020-01-01", stoppedOn),
				line(ListState.CREDITED, LocalDate.parse("2026-08-20"), LocalDate.parse("2026-08-22")))))
			.isEqualTo(ContributionStatus.NORMAL);
	}

	@Test
	@DisplayName("A-25 coverage that ended with an earlier employment is no interruption after the rehire, but a missing enrolment")
	void tellsAnEndedEmploymentFromAnInterruption() {
		List<Employment> twice = List.of(employed("2020-01-01", "2026-06-30").get(0),
				employed("2026-08-03", null).get(0));
		MonthStatus derived = StatusTable.derive(facts(twice, covered("2020-01-01", "2026-07-01"), null),
				LocalDate.parse("2026-10-12"));
		assertThat(derived.status()).isEqualTo(ContributionStatus.LATE);
		assertThat(derived.cause()).isEqualTo("NOT_ENROLLED");
	}

	@ParameterizedTest(name = "list {0}, paid {1}, credited {2}, code {3}: {4}")
	@DisplayName("R-002-60 names why a month is late and with whom it waits")
	@CsvSource(nullValues = "-", value = {
			"AWAITING_APPROVAL, -, -, -, FINANCE_APPROVAL_PENDING",
			"APPROVED, -, -, -, PAYMENT_UNDER_WAY",
			"DECLARING, -, -, -, PAYMENT_UNDER_WAY",
			"PAYING, -, -, -, PAYMENT_UNDER_WAY",
			"PAID, 2026-10-10, -, -, BUREAU_CREDIT_PENDING",
			"CREDITED, 2026-10-10, 2026-10-11, -, FINANCE_APPROVAL_LATE",
			"CREDITED, -, -, E30, BUREAU_REJECTED",
			"REJECTED, -, -, -, BUREAU_REJECTED" })
	void namesTheCause(ListState state, LocalDate paidOn, LocalDate creditedOn, String code, String cause) {
		LineFacts line = new LineFacts("D-1", "HZ02", state, LocalDate.parse("2026-08-15"),
				LocalDate.parse("2026-10-10"), paidOn, creditedOn, code);
		MonthStatus derived = StatusTable.derive(facts(employed("2020-01-01", null), covered("2020-01-01", null), line),
				LocalDate.parse("2026-10-12"));
		assertThat(derived.cause()).isEqualTo(cause);
		assertThat(derived.evidence()).contains("D-1", "2026-08-25");
		assertThat(derived.unit()).isEqualTo("HZ02");
	}

	@Test
	@DisplayName("R-002-60 a person without any enrolment is late because of it")
	void namesAMissingEnrolment() {
		MonthStatus derived = StatusTable.derive(facts(employed("2020-01-01", null), List.of(), null),
				LocalDate.parse("2026-10-12"));
		assertThat(derived.cause()).isEqualTo("NOT_ENROLLED");
		assertThat(derived.unit()).isNull();
	}

	@Test
	@DisplayName("A-12 R-002-64 the current flag of a repaired month is normal while history keeps it late")
	void keepsTheHistoryOfARepair() {
		MonthStatus derived = StatusTable.derive(facts(employed("2020-01-01", null), covered("2020-01-01", null),
				line(ListState.CREDITED, LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-13"))),
				LocalDate.parse("2026-10-14"));
		assertThat(derived.current()).isEqualTo(ContributionStatus.NORMAL);
		assertThat(derived.status()).isEqualTo(ContributionStatus.LATE);
		assertThat(derived.repairedOn()).isEqualTo(LocalDate.parse("2026-10-13"));
	}

	private static ContributionStatus statusOf(MonthFacts facts) {
		return StatusTable.derive(facts, LocalDate.parse("2026-10-12")).status();
	}

	private static MonthFacts facts(List<Employment> employments, List<Coverage> coverage, LineFacts line) {
		return new MonthFacts(AUGUST, employments, coverage, line, LocalDate.parse("2026-08-20"),
				LocalDate.parse("2026-08-25"), RULES);
	}

	private static List<Employment> employed(String from, String to) {
		return List.of(new Employment(new EmployeeNo("E1"), new OrgNode("group/east/hangzhou"), LocalDate.parse(from),
				to == null ? null : LocalDate.parse(to)));
	}

	private static List<Coverage> covered(String from, String to) {
		return List.of(new Coverage("HZ01", LocalDate.parse(from), to == null ? null : LocalDate.parse(to), false));
	}

	private static Coverage leave(String from, String to) {
		return new Coverage("HZ01", LocalDate.parse(from), LocalDate.parse(to), true);
	}

	private static LineFacts line(ListState state, LocalDate paidOn, LocalDate creditedOn) {
		return new LineFacts("D-1", "HZ01", state, LocalDate.parse("2026-08-15"), null, paidOn, creditedOn, null);
	}
}
