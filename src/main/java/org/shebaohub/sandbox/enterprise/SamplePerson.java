package org.shebaohub.sandbox.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.PayeeAccount;

/**
 * One invented employee.
 *
 * @param id of the person; chooses all numbers
 * @param from the first day of the employment
 * @param to the last day, or null
 * @param unit the declaration unit that contributes, or null when nobody ever enrolled this person
 * @param stoppedOn the first day without coverage, or null
 * @param ending of the account, see the mocks' triggers
 */
record SamplePerson(int id, String no, String name, OrgNode node, LocalDate from, LocalDate to, String unit,
		LocalDate stoppedOn, String ending) {

	SamplePerson with(LocalDate since, LocalDate until) {
		return new SamplePerson(id, no, name, node, since, until, unit, stoppedOn, ending);
	}

	SamplePerson insured(String byUnit, LocalDate until) {
		return new SamplePerson(id, no, name, node, from, to, byUnit, until, ending);
	}

	SamplePerson account(String otherEnding) {
		return new SamplePerson(id, no, name, node, from, to, unit, stoppedOn, otherEnding);
	}

	NewEmployment employment() {
		return new NewEmployment(new EmployeeNo(no), "样例集团", node, from, to, SampleNumbers.residentId(id), name,
				SampleNumbers.phone(id), SampleNumbers.insuranceNo(id),
				new PayeeAccount(name, SampleNumbers.card(id, ending), "样例银行"));
	}

	List<PastMonths.Spell> spells() {
		if (unit == null) {
			return List.of();
		}
		LocalDate end = stoppedOn != null ? stoppedOn : to == null ? null : to.plusDays(1);
		return lines().map(line -> new PastMonths.Spell(new EmployeeNo(no), unit, line, from, end)).toList();
	}

	/** The shares below are 16 and 8, 9 and 2 per cent of it. */
	List<PastMonths.Base> bases() {
		return unit == null ? List.of() : lines()
			.map(line -> new PastMonths.Base(new EmployeeNo(no), line, from, Yuan.of("8000.00"))).toList();
	}

	List<PastMonths.Line> contributions(InsuranceMonth month) {
		boolean employed = !from.isAfter(month.firstDay()) && (to == null || !to.isBefore(month.lastDay()));
		boolean covered = stoppedOn == null || stoppedOn.isAfter(month.lastDay());
		if (!employed || !covered) {
			return List.of();
		}
		return new ArrayList<>(lines().map(this::contribution).toList());
	}

	private PastMonths.Line contribution(InsuranceLine line) {
		Yuan employer = Yuan.of(line == InsuranceLine.PENSION ? "1280.00" : "720.00");
		Yuan employee = Yuan.of(line == InsuranceLine.PENSION ? "640.00" : "160.00");
		return new PastMonths.Line(new EmployeeNo(no), SampleNumbers.insuranceNo(id), line, employer, employee);
	}

	private static java.util.stream.Stream<InsuranceLine> lines() {
		return java.util.stream.Stream.of(InsuranceLine.PENSION, InsuranceLine.MEDICAL);
	}
}
