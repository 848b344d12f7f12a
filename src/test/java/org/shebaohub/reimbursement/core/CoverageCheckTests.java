package org.shebaohub.reimbursement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.ArrearsRules.ArrearsBills;
import org.shebaohub.policy.ArrearsRules.ResumeRule;
import org.shebaohub.policy.ArrearsRules;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.core.CoverageCheck.Outcome;
import org.shebaohub.reimbursement.core.CoverageCheck.Verdict;

/** A stay from 8 October 2026; the months are July, August, September. L is late, R late and repaired on 12 October. */
class CoverageCheckTests {

	private static final LocalDate SERVICE = LocalDate.parse("2026-10-08");

	private static final LocalDate REPAIRED = LocalDate.parse("2026-10-12");

	@ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
	@DisplayName("R-002-02 R-002-34 R-002-35 A-2 A-17 the three months decide: 断缴 before 延迟 before repaired before 正常")
	@CsvSource(nullValues = "-", value = {
			"N, N, N, GO_ON, -",
			"N, -, D, GO_ON, -",
			"X, X, N, GO_ON, -",
			"D, X, D, HOLD, NO_MONTH_COUNTS",
			"X, X, X, HOLD, NO_MONTH_COUNTS",
			"N, L, N, PARK, CONTRIBUTION_LATE",
			"X, D, L, PARK, CONTRIBUTION_LATE",
			"R, L, N, PARK, CONTRIBUTION_LATE",
			"N, R, R, GO_ON, -",
			"X, X, R, GO_ON, -",
			"I, N, N, HOLD, CONTRIBUTION_INTERRUPTED",
			"I, L, R, HOLD, CONTRIBUTION_INTERRUPTED" })
	void judges(String july, String august, String september, Outcome outcome, String code) {
		Verdict verdict = check(ResumeRule.RETROACTIVE, ArrearsBills.EMPLOYER, july, august, september)
			.judge(SERVICE, List.of(line(Payer.FUND, null)));
		assertThat(verdict.outcome()).isEqualTo(outcome);
		assertThat(verdict.findings()).extracting(Finding::code).allMatch(found -> found.equals(code));
		assertThat(verdict.findings().isEmpty()).isEqualTo(code == null);
	}

	@Test
	@DisplayName("R-002-60 R-002-62 names the late months, their cause and who holds them")
	void namesMonthsAndCause() {
		Verdict verdict = check(ResumeRule.RETROACTIVE, ArrearsBills.FUND, "N", "L", "L").judge(SERVICE, List.of());
		assertThat(verdict.findings()).hasSize(2);
		assertThat(verdict.findings().get(0).evidence()).contains("2026-08", "延迟", "FINANCE_APPROVAL_PENDING", "list D-2");
		assertThat(verdict.findings().get(1).evidence()).contains("2026-09");
		assertThat(verdict.findings()).extracting(Finding::accountable).containsOnly(Role.FINANCE_MANAGER);
	}

	@ParameterizedTest(name = "{0} {1}, served {2}: {3}")
	@DisplayName("R-002-03 A-12 F-05 who bears a fund line of a service day inside repaired arrears")
	@CsvSource({
			"RETROACTIVE, EMPLOYER, 2026-10-08, FUND",
			"RETROACTIVE, FUND, 2026-10-08, FUND",
			"NEXT_DAY, FUND, 2026-10-08, FUND",
			"NEXT_DAY, EMPLOYER, 2026-10-08, EMPLOYER",
			"NEXT_DAY, EMPLOYER, 2026-08-31, FUND",
			"NEXT_DAY, EMPLOYER, 2026-09-01, EMPLOYER",
			"NEXT_DAY, EMPLOYER, 2026-10-12, EMPLOYER",
			"NEXT_DAY, EMPLOYER, 2026-10-13, FUND",
			"NEXT_MONTH, FUND, 2026-10-08, FUND",
			"NEXT_MONTH, EMPLOYER, 2026-10-13, EMPLOYER",
			"NEXT_MONTH, EMPLOYER, 2026-10-31, EMPLOYER",
			"NEXT_MONTH, EMPLOYER, 2026-11-01, FUND" })
	void decidesWhoBears(ResumeRule resume, ArrearsBills bills, LocalDate served, Payer payer) {
		Verdict verdict = check(resume, bills, "N", "R", "N").judge(SERVICE, List.of(line(Payer.FUND, served)));
		assertThat(verdict.outcome()).isEqualTo(Outcome.GO_ON);
		assertThat(verdict.lines()).extracting(ClaimLine::payer).containsExactly(payer);
		assertThat(verdict.liability()).isEqualTo(payer == Payer.EMPLOYER ? Yuan.of("100.00") : Yuan.ZERO);
	}

	@Test
	@DisplayName("A-15 only fund lines change their payer; a line without a day has the claim's date of service")
	void changesFundLinesOnly() {
		List<ClaimLine> lines = Arrays.stream(Payer.values()).map(payer -> line(payer, null)).toList();
		Verdict verdict = check(ResumeRule.NEXT_DAY, ArrearsBills.EMPLOYER, "N", "R", "N").judge(SERVICE, lines);
		assertThat(verdict.lines()).extracting(ClaimLine::payer)
			.containsExactly(Payer.EMPLOYER, Payer.EMPLOYER, Payer.COMMERCIAL, Payer.PERSONAL);
		assertThat(verdict.liability()).isEqualTo(Yuan.of("100.00"));
	}

	@Test
	@DisplayName("F-05 benefits resume with the last of several repairs")
	void takesTheLastRepair() {
		List<MonthStatus> months = List.of(repaired(8, "2026-10-05"), repaired(9, "2026-10-09"));
		CoverageCheck check = new CoverageCheck(months,
				new ArrearsRules(3, 5, ResumeRule.NEXT_DAY, ArrearsBills.EMPLOYER));
		assertThat(check.judge(SERVICE, List.of(line(Payer.FUND, LocalDate.parse("2026-10-09")))).liability())
			.isEqualTo(Yuan.of("100.00"));
		assertThat(check.judge(SERVICE, List.of(line(Payer.FUND, LocalDate.parse("2026-10-10")))).liability())
			.isEqualTo(Yuan.ZERO);
	}

	private static CoverageCheck check(ResumeRule resume, ArrearsBills bills, String... letters) {
		List<MonthStatus> months = IntStream.range(0, 3).mapToObj(i -> month(7 + i, letters[i])).toList();
		return new CoverageCheck(months, new ArrearsRules(3, 5, resume, bills));
	}

	private static MonthStatus month(int number, String letter) {
		ContributionStatus status = switch (letter == null ? "N" : letter) {
			case "X" -> ContributionStatus.NOT_APPLICABLE;
			case "D" -> ContributionStatus.NOT_DUE;
			case "L", "R" -> ContributionStatus.LATE;
			case "I" -> ContributionStatus.INTERRUPTED;
			default -> ContributionStatus.NORMAL;
		};
		return new MonthStatus(InsuranceMonth.of(2026, number), status, "R".equals(letter) ? REPAIRED : null,
				"L".equals(letter) ? "FINANCE_APPROVAL_PENDING" : null, "list D-2");
	}

	private static MonthStatus repaired(int number, String day) {
		return new MonthStatus(InsuranceMonth.of(2026, number), ContributionStatus.LATE, LocalDate.parse(day), null, "");
	}

	private static ClaimLine line(Payer payer, LocalDate served) {
		return new ClaimLine("ward", payer, Yuan.of("100.00"), served);
	}
}
