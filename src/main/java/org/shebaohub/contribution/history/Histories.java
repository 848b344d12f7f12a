package org.shebaohub.contribution.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.contribution.ContributionStatement.Suspension;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.Known;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.Employment;
import org.springframework.stereotype.Component;

/** Brings the facts, the roster and the policy of a person's months together and derives their status. */
@Component
public class Histories {

	/** Months whose arrears may still stop benefits. */
	private static final int LOOKED_AT = 6;

	private final JdbcHistory store;

	private final FactBook book;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Histories(JdbcHistory store, FactBook book, PolicyDesk policy, BusinessClock clock) {
		this.store = store;
		this.book = book;
		this.policy = policy;
		this.clock = clock;
	}

	public List<MonthStatus> of(Employee employee, InsuranceLine line, List<InsuranceMonth> months) {
		JdbcHistory.Facts facts = facts(employee, line, months);
		Set<String> numbers = new HashSet<>(facts.insuranceNos());
		numbers.add(employee.insuranceNo());
		return derive(employee, facts, book.known(employments(employee), numbers, line, months.get(0),
				months.get(months.size() - 1)), months);
	}

	/**
	 * As {@link #of}, but with the lists of its months locked, and the units too where they may speak of a month beside
	 * these lists, so that nothing is credited behind the caller's back.
	 */
	public List<MonthStatus> settled(Employee employee, InsuranceLine line, List<InsuranceMonth> months) {
		JdbcHistory.Facts seen = facts(employee, line, months);
		Set<String> units = seen.coverage().stream().map(Coverage::unit).collect(Collectors.toSet());
		if (units.size() > 1 || !seen.lines().keySet().containsAll(months)) {
			store.lockUnits(units);
		}
		store.lock(months.stream().map(seen.lines()::get).filter(Objects::nonNull).map(LineFacts::declarationNo).toList());
		return of(employee, line, months);
	}

	/** To be called before a person's month is credited: no claim is filed by what it was before. */
	public void lock(String unit, InsuranceMonth month) {
		store.lockUnits(List.of(unit));
		store.lockMonth(unit, month);
	}

	/** What the last months of medical insurance make of the person's benefits today. */
	public Suspension suspension(Employee employee) {
		List<InsuranceMonth> months = InsuranceMonth.containing(clock.today()).previous(LOOKED_AT);
		return BenefitStop.of(of(employee, InsuranceLine.MEDICAL, months), policy.arrears(employee.node(), clock.today()),
				clock.today());
	}

	private JdbcHistory.Facts facts(Employee employee, InsuranceLine line, List<InsuranceMonth> months) {
		return store.facts(employments(employee), line, months.get(0), months.get(months.size() - 1));
	}

	private static List<EmployeeNo> employments(Employee employee) {
		return employee.employments().stream().map(Employment::no).toList();
	}

	private List<MonthStatus> derive(Employee employee, JdbcHistory.Facts facts, Map<InsuranceMonth, Known> known,
			List<InsuranceMonth> months) {
		return months.stream().map(month -> {
			OrgNode node = node(employee, month);
			return StatusTable.derive(new MonthFacts(month, employee.employments(), facts.coverage(),
					line(facts.lines().get(month), known.get(month)), policy.enrolmentCutoff(node, month), policy.paymentCutoff(node, month),
					policy.arrears(node, month.firstDay())), clock.today());
		}).toList();
	}

	private static LineFacts line(LineFacts listed, Known known) {
		if (known == null) {
			return listed;
		}
		return listed == null ? LineFacts.onNoList(known) : listed.confirmed(known);
	}

	/** Where the person worked that month; the present place for months outside any employment. */
	private static OrgNode node(Employee employee, InsuranceMonth month) {
		return employee.employments()
			.stream()
			.filter(employment -> employment.touches(month))
			.map(Employment::node)
			.reduce((earlier, later) -> later)
			.orElse(employee.node());
	}
}
