package org.shebaohub.contribution.sources;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.EmployeeMonth;
import org.shebaohub.contribution.EmployeeMonth.Employed;
import org.shebaohub.contribution.EmployeeMonth.Standing;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.history.Histories;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.policy.CalendarMissing;
import org.shebaohub.policy.PolicyMissing;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.EmployeeCard.Told;
import org.shebaohub.roster.Employment;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Joins what HR, finance, the tax authority and the bureaus say of one person's month. */
@Component
public class MonthSources {

	/** Who may read it within his scope. */
	public static final Role[] READERS = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE, Role.FINANCE_MANAGER,
			Role.ADMINISTRATION, Role.AUDITOR, Role.SYSTEM };

	private final JdbcMonthBooks books;

	private final FactBook facts;

	private final Histories histories;

	private final RosterDesk roster;

	MonthSources(JdbcMonthBooks books, FactBook facts, Histories histories, RosterDesk roster) {
		this.books = books;
		this.facts = facts;
		this.histories = histories;
		this.roster = roster;
	}

	public EmployeeMonth of(Actor actor, Employee employee, InsuranceMonth month) {
		List<String> numbers = employee.employments().stream().map(employment -> employment.no().value()).toList();
		Books found = new Books(books.spells(numbers, month), books.entries(numbers, month), new ArrayList<>());
		Set<String> insuranceNos = new TreeSet<>(List.of(employee.insuranceNo()));
		found.entries().forEach(entry -> insuranceNos.add(entry.insuranceNo()));
		insuranceNos.forEach(no -> found.facts().addAll(facts.all(no, month, month)));
		return new EmployeeMonth(employee.no().value(), employee.name(), month, employed(actor, employee, month),
				histories.suspension(employee),
				lines(found).stream().map(line -> line(employee, month, line, found)).toList());
	}

	private EmployeeMonth.Line line(Employee employee, InsuranceMonth month, InsuranceLine line, Books found) {
		MonthStatus status = status(employee, month, line);
		Steps steps = new Steps(found.of(line), month);
		return new EmployeeMonth.Line(line, line.word(), status.status(), word(status.status()), status.repairedOn(),
				status.cause(), status.evidence(), steps.enrolled(), steps.declared(), steps.paid(), steps.credited(),
				found.of(line).entries().stream().map(JdbcMonthBooks.Entry::list).toList());
	}

	/** Without a status where no rule of the city reaches that far. */
	private MonthStatus status(Employee employee, InsuranceMonth month, InsuranceLine line) {
		try {
			return histories.of(employee, line, List.of(month)).get(0);
		}
		catch (PolicyMissing | CalendarMissing unknown) {
			return new MonthStatus(month, null, null, null, unknown.getMessage());
		}
	}

	private static String word(ContributionStatus status) {
		return status == null ? Standing.UNKNOWN.word() : status.word();
	}

	/** Those of which anybody says something; medical insurance always, because claims rest on it. */
	private static Set<InsuranceLine> lines(Books found) {
		Set<InsuranceLine> lines = EnumSet.of(InsuranceLine.MEDICAL);
		found.spells().forEach(spell -> lines.add(spell.line()));
		found.entries().forEach(entry -> lines.add(entry.line()));
		found.facts().forEach(fact -> lines.add(fact.line()));
		return lines;
	}

	private Employed employed(Actor actor, Employee employee, InsuranceMonth month) {
		List<Told> told = roster.told(actor, employee.no()).stream()
			.filter(one -> one.effectiveFrom() == null || !one.effectiveFrom().isAfter(month.lastDay())).toList();
		return employee.employments().stream().filter(one -> one.touches(month)).reduce((earlier, later) -> later)
			.map((Employment one) -> new Employed(true, one.node().path(), one.from(), one.to(), told))
			.orElse(new Employed(false, null, null, null, told));
	}
}
