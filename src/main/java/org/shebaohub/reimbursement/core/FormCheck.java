package org.shebaohub.reimbursement.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shebaohub.kernel.Finding;
import org.shebaohub.policy.ClaimRules;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.Employment;

/** What must hold of a claim as it is filed; all checks run, and each failure is one finding. */
public record FormCheck(ClaimForm form, LocalDate today) {

	private static final int LONGEST_DESCRIPTION = 200;

	/** What can be said without knowing the employee. */
	public List<Finding> examine() {
		List<Finding> findings = new ArrayList<>();
		require(findings, !form.lines().isEmpty(), "NO_LINES", "0 lines", "报销单至少填写一行费用");
		require(findings, !form.dateOfService().isAfter(today), "SERVICE_IN_FUTURE",
				form.dateOfService() + ", today is " + today, "就诊日期不得晚于今天");
		lines(findings, line -> line.amount().isPositive(), "AMOUNT_NOT_POSITIVE", "金额须大于零");
		lines(findings, line -> !line.description().isBlank() && line.description().length() <= LONGEST_DESCRIPTION,
				"DESCRIPTION_LENGTH", "费用说明须为1至200字");
		lines(findings, line -> !served(line).isBefore(form.dateOfService()), "LINE_BEFORE_SERVICE",
				"费用日期不得早于就诊(入院)日期");
		lines(findings, line -> !served(line).isAfter(today), "LINE_IN_FUTURE", "费用日期不得晚于今天");
		return findings;
	}

	/** What the employee's employments and the place's rules add. */
	public List<Finding> examine(Employee employee, ClaimRules rules) {
		List<Finding> findings = examine();
		require(findings, form.lines().size() <= rules.maxLines(), "TOO_MANY_LINES",
				form.lines().size() + " lines, at most " + rules.maxLines(), "请分成几张报销单");
		lines(findings, line -> !line.amount().isMoreThan(rules.maxLineAmount()), "AMOUNT_TOO_LARGE",
				"单行金额不得超过" + rules.maxLineAmount() + "元");
		LocalDate earliest = today.minusYears(rules.withinYears());
		require(findings, !form.dateOfService().isBefore(earliest), "SERVICE_TOO_LONG_AGO",
				form.dateOfService() + ", accepted from " + earliest, "已超过可报销的年限");
		employed(findings, employee);
		return findings;
	}

	private void employed(List<Finding> findings, Employee employee) {
		LocalDate hired = employee.employments().stream().map(Employment::from).min(LocalDate::compareTo).orElseThrow();
		if (form.dateOfService().isBefore(hired)) {
			findings.add(new Finding("SERVICE_BEFORE_HIRING", form.dateOfService() + ", employed from " + hired,
					"就诊日期须在在职期间", null));
		}
		else if (!employee.employedOn(form.dateOfService())) {
			findings.add(new Finding("NOT_EMPLOYED_THEN", "roster: not employed on " + form.dateOfService(),
					"就诊日期须在在职期间", null));
		}
	}

	private void lines(List<Finding> findings, Predicate<ClaimLine> holds, String code, String remedy) {
		IntStream.range(0, form.lines().size())
			.filter(i -> !holds.test(form.lines().get(i)))
			.mapToObj(i -> new Finding(code, "line " + (i + 1) + ": " + shown(form.lines().get(i)), remedy, null))
			.forEach(findings::add);
	}

	/** Never the description: it tells of an illness. */
	private String shown(ClaimLine line) {
		return line.amount() + " on " + served(line);
	}

	private LocalDate served(ClaimLine line) {
		return line.servedOn(form.dateOfService());
	}

	private static void require(List<Finding> findings, boolean holds, String code, String evidence, String remedy) {
		if (!holds) {
			findings.add(new Finding(code, evidence, remedy, null));
		}
	}
}
