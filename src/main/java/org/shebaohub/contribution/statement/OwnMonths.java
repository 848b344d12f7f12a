package org.shebaohub.contribution.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shebaohub.contribution.ContributionStatement.PaidShare;
import org.shebaohub.contribution.ContributionStatement;
import org.shebaohub.contribution.ContributionStatement.Line;
import org.shebaohub.contribution.ContributionStatement.Month;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.PastMonths.Base;
import org.shebaohub.contribution.facts.Balances;
import org.shebaohub.contribution.history.Histories;
import org.shebaohub.contribution.statement.JdbcShares.Place;
import org.shebaohub.contribution.statement.JdbcShares.Shares;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.Employee;
import org.springframework.stereotype.Component;

/** Puts a person's last months together: what became of each, and how much it was. */
@Component
public class OwnMonths {

	private final JdbcShares store;

	private final Histories histories;

	private final Balances balances;

	private final BusinessClock clock;

	OwnMonths(JdbcShares store, Histories histories, Balances balances, BusinessClock clock) {
		this.store = store;
		this.histories = histories;
		this.balances = balances;
		this.clock = clock;
	}

	/** The months before this one, over all employments of the person. */
	public ContributionStatement of(Employee employee, int count) {
		List<String> numbers = employee.employments().stream().map(employment -> employment.no().value()).toList();
		List<InsuranceMonth> months = InsuranceMonth.containing(clock.today()).previous(count);
		Map<Place, Shares> shares = store.shares(numbers, months.get(0), months.get(count - 1));
		List<Base> bases = store.bases(numbers);
		return new ContributionStatement(employee.no().value(), store.lines(numbers).stream().map(line -> {
			List<Month> seen = new ArrayList<>(histories.of(employee, line, months).stream()
				.map(status -> month(status, shares.get(new Place(line, status.month())), base(bases, line, status)))
				.toList());
			Collections.reverse(seen);
			return new Line(line, line.word(), seen);
		}).toList(), histories.suspension(employee), balances.latest(List.of(employee.insuranceNo())).orElse(null));
	}

	/** Whether no month since that one is owed, on whatever line, and the lines say so of one month at least. */
	public boolean areCredited(Employee employee, InsuranceMonth from) {
		List<InsuranceMonth> months = Stream.iterate(from, month -> month.plus(1))
			.takeWhile(month -> !month.firstDay().isAfter(clock.today())).toList();
		List<String> numbers = employee.employments().stream().map(employment -> employment.no().value()).toList();
		List<MonthStatus> owed = months.isEmpty() ? List.of() : store.lines(numbers).stream()
			.flatMap(line -> histories.of(employee, line, months).stream()).filter(MonthStatus::counts).toList();
		return !owed.isEmpty() && owed.stream().allMatch(month -> month.current() == ContributionStatus.NORMAL);
	}

	private static Month month(MonthStatus status, Shares shares, Yuan base) {
		return new Month(status.month(), status.current(), status.repairedOn(), status.cause(), status.unit(), base,
				shares == null ? null : shares.employer(), shares == null ? null : shares.employee());
	}

	private static Yuan base(List<Base> bases, InsuranceLine line, MonthStatus status) {
		return bases.stream().filter(base -> base.line() == line)
			.filter(base -> !base.from().isAfter(status.month().lastDay()))
			.reduce((earlier, later) -> later).map(Base::base).orElse(null);
	}

	/** What was paid of a month's personal shares, by line. */
	public Map<InsuranceLine, PaidShare> paid(EmployeeNo no, InsuranceMonth month) {
		return store.paid(no.value(), month);
	}

	/** Told once; a base that is known for that day stays. */
	public void enter(List<Base> bases) {
		store.insert(bases);
	}
}
