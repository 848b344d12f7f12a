package org.shebaohub.contribution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.contribution.ContributionStatement.PaidShare;
import org.shebaohub.contribution.cycle.Approvals;
import org.shebaohub.contribution.cycle.Cycles;
import org.shebaohub.contribution.cycle.Supplements;
import org.shebaohub.contribution.cycle.TaxConversation;
import org.shebaohub.contribution.deadline.Deadlines;
import org.shebaohub.contribution.history.Histories;
import org.shebaohub.contribution.opening.Openings;
import org.shebaohub.contribution.sources.MonthSources;
import org.shebaohub.contribution.statement.OwnMonths;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for contributions: what became of each month, and the way of a month through finance and tax authority. */
@Service
public class ContributionDesk {

	private final Histories histories;

	private final Approvals approvals;

	private final Supplements supplements;

	private final TaxConversation tax;

	private final Cycles cycles;

	private final Openings openings;

	private final OwnMonths ownMonths;

	private final MonthSources sources;

	private final Deadlines deadlines;

	private final RosterDesk roster;

	private final BusinessClock clock;

	ContributionDesk(Histories histories, Approvals approvals, Supplements supplements, TaxConversation tax, Cycles cycles,
			Openings openings, OwnMonths ownMonths, MonthSources sources, Deadlines deadlines, RosterDesk roster,
			BusinessClock clock) {
		this.histories = histories;
		this.approvals = approvals;
		this.supplements = supplements;
		this.tax = tax;
		this.cycles = cycles;
		this.openings = openings;
		this.ownMonths = ownMonths;
		this.sources = sources;
		this.deadlines = deadlines;
		this.roster = roster;
		this.clock = clock;
	}

	/** @param months in a row, oldest first; empty when the employee is unknown */
	@Transactional(readOnly = true)
	public List<MonthStatus> history(EmployeeNo no, InsuranceLine line, List<InsuranceMonth> months) {
		return roster.find(no).map(employee -> history(employee, line, months)).orElse(List.of());
	}

	@Transactional(readOnly = true)
	public List<MonthStatus> history(Employee employee, InsuranceLine line, List<InsuranceMonth> months) {
		return !outsourced(employee) ? histories.of(employee, line, months) : months.stream().map(month -> new MonthStatus(month,
				ContributionStatus.NOT_APPLICABLE, null, null, "roster: outsourced, the supplier pays")).toList();
	}

	private boolean outsourced(Employee employee) {
		return roster.state(employee.no()).filter(EmploymentState::isOutsourced).isPresent();
	}

	/** The history after any crediting under way; what is late then stays late until the caller's transaction ends. */
	@Transactional
	public List<MonthStatus> settledHistory(Employee employee, InsuranceLine line, List<InsuranceMonth> months) {
		return outsourced(employee) ? history(employee, line, months) : histories.settled(employee, line, months);
	}

	/** The last months of an employee, for himself and those in charge; empty for others, as for an unknown number. */
	@Transactional(readOnly = true)
	public Optional<List<MonthStatus>> lastMonths(Actor actor, EmployeeNo no, InsuranceLine line, int count) {
		return roster.find(no)
			.filter(employee -> actor.isSelf(no)
					|| actor.sees(employee.node()) && !actor.roles().equals(Set.of(Role.ADMIN)))
			.map(employee -> history(employee, line, InsuranceMonth.containing(clock.today()).previous(count)));
	}

	/** Every line of an employee in the last months, for himself and HR of his scope; empty for others, as for nobody. */
	@Transactional(readOnly = true)
	public Optional<ContributionStatement> statement(Actor actor, EmployeeNo no, int months) {
		return roster.find(no)
			.filter(employee -> actor.isSelf(no)
					|| actor.is(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR) && actor.sees(employee.node()))
			.map(employee -> ownMonths.of(employee, months));
	}

	/** What each source says of one month of an employee; empty for those who may not see it, as for nobody. */
	@Transactional(readOnly = true)
	public Optional<EmployeeMonth> month(Actor actor, EmployeeNo no, InsuranceMonth month) {
		return roster.find(no)
			.filter(employee -> actor.isSelf(no) || actor.is(MonthSources.READERS) && actor.sees(employee.node()))
			.map(employee -> sources.of(actor, employee, month));
	}

	/** What was paid of an employee's own shares of a month, by line, as the authority or the bureau has confirmed it. */
	@Transactional(readOnly = true)
	public Map<InsuranceLine, PaidShare> paidShares(EmployeeNo no, InsuranceMonth month) {
		return ownMonths.paid(no, month);
	}

	/** Whether every month since that one which is due or paid was credited for all lines, and at least one was. */
	@Transactional(readOnly = true)
	public boolean areCredited(EmployeeNo no, InsuranceMonth from) {
		return roster.find(no).filter(employee -> ownMonths.areCredited(employee, from)).isPresent();
	}

	/** Takes in what contributions are reckoned from. */
	@Transactional
	public void enterBases(List<PastMonths.Base> bases) {
		ownMonths.enter(bases);
	}

	/** Finance approves the waiting lists of a month; what is approved late is declared and paid all the same. */
	@Transactional
	public Decision approve(Actor actor, String declarationUnit, InsuranceMonth month) {
		return approvals.approve(actor, declarationUnit, month);
	}

	/** One line of a supplementary list. */
	public record Addition(EmployeeNo employeeNo, InsuranceLine line, Yuan employerShare, Yuan employeeShare) {

		public Addition {
			Objects.requireNonNull(employeeNo, "employeeNo");
			Objects.requireNonNull(line, "line");
			Objects.requireNonNull(employerShare, "employerShare");
			Objects.requireNonNull(employeeShare, "employeeShare");
		}
	}

	/** HR adds those who were refused or left out to a month's list; it waits for finance like any other. */
	@Transactional
	public Decision supplement(Actor actor, String unit, InsuranceMonth month, List<Addition> lines) {
		return supplements.submit(actor, unit, month, lines);
	}

	/** Makes sure that a late month has its case, {@code late/<unit>/<month>}; in the transaction of whoever met it. */
	@Transactional
	public void reportLate(String unit, InsuranceMonth month) {
		deadlines.reportLate(unit, month);
	}

	/** The next call to the tax authority; a call that may be under way is asked about first. */
	@Transactional
	public TaxCall begin(Delivery delivery) {
		return tax.begin(delivery);
	}

	/** Stores what the tax authority said, and what follows from it. */
	@Transactional
	public void record(TaxAnswer answer) {
		tax.record(answer);
	}

	/** One month of one unit; empty for those who may not see it. */
	@Transactional(readOnly = true)
	public Optional<CycleView> cycle(Actor actor, String unit, InsuranceMonth month) {
		return cycles.one(actor, unit, month);
	}

	/** The month of all units that the actor sees. */
	@Transactional(readOnly = true)
	public List<CycleView> cycles(Actor actor, InsuranceMonth month) {
		return cycles.all(actor, month);
	}

	/** Brings in units, coverage and past months when the hub begins; all or none. */
	@Transactional
	public void open(Actor actor, List<PastMonths.Unit> units, List<PastMonths.Spell> spells,
			List<PastMonths.MonthOfUnit> months) {
		openings.write(actor, units, spells, months);
	}
}
