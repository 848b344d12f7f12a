package org.shebaohub.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.Leave;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.PayeeAccountCheck;
import org.shebaohub.roster.fact.Standing;
import org.shebaohub.roster.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for who works where, and where their money goes. */
@Service
public class RosterDesk {

	private static final Role[] HR = { Role.HR, Role.HR_MANAGER };

	/** Operates, and sees nothing personal. */
	private static final Set<Role> ADMIN = Set.of(Role.ADMIN);

	private final JdbcPeople people;

	private final JdbcEmployments employments;

	private final Changes changes;

	private final Facts facts;

	private final Units units;

	private final OperationLog log;

	private final BusinessClock clock;

	RosterDesk(JdbcPeople people, JdbcEmployments employments, Changes changes, Facts facts, Units units,
			OperationLog log, BusinessClock clock) {
		this.people = people;
		this.employments = employments;
		this.changes = changes;
		this.facts = facts;
		this.units = units;
		this.log = log;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Employee> find(EmployeeNo no) {
		return employments.find(no);
	}

	@Transactional(readOnly = true)
	public Optional<PayeeAccount> payeeAccount(EmployeeNo no) {
		return people.account(no);
	}

	/** How the latest employment under the number stands today. */
	@Transactional(readOnly = true)
	public Optional<EmploymentState> state(EmployeeNo no) {
		return employments.find(no).map(employee -> {
			boolean left = employee.employedTo() != null && employee.employedTo().isBefore(clock.today());
			return new EmploymentState(no, EmploymentType.REGULAR, left ? EmploymentStatus.LEFT : EmploymentStatus.ACTIVE,
					left ? employee.employedTo().plusDays(1) : employee.employedFrom(), Set.of(), employee.node(), "hub");
		});
	}

	/** Every leave under the number that was told, oldest first. */
	@Transactional(readOnly = true)
	public List<Leave> leaves(EmployeeNo no) {
		return List.of();
	}

	/** In the clear, for sending; never for showing. */
	@Transactional(readOnly = true)
	public Optional<String> phone(EmployeeNo no) {
		return people.phone(no);
	}

	/** The card with masked numbers; empty for those who may not see the employee, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<EmployeeCard> card(Actor actor, EmployeeNo no) {
		return employments.find(no)
			.filter(employee -> actor.isSelf(no) || actor.sees(employee.node()) && !actor.roles().equals(ADMIN))
			.flatMap(employee -> people.find(no)
				.map(person -> EmployeeCard.of(employee, person.document(), person.phone(), person.account())));
	}

	/**
	 * Everything that was told of an employee, in the order of its coming, to those who may see the card. What waits for an
	 * employee whom nobody has hired yet is shown to whoever sees the whole group.
	 */
	@Transactional(readOnly = true)
	public List<EmployeeCard.Told> told(Actor actor, EmployeeNo no) {
		boolean known = employments.find(no).isPresent();
		boolean may = known ? card(actor, no).isPresent() : actor.sees(Actor.HUB.scope()) && !actor.roles().equals(ADMIN);
		return may ? facts.about(no.value()).stream().map(EmployeeCard.Told::of).toList() : List.of();
	}

	@Transactional
	public Decision register(Actor actor, NewEmployment employment) {
		return registerAll(actor, List.of(employment));
	}

	/** All or none; one row of the log for the whole. */
	@Transactional
	public Decision registerAll(Actor actor, List<NewEmployment> arrivals) {
		List<Finding> findings = arrivals.stream()
			.filter(one -> !one.document().wellFormed())
			.map(one -> new Finding("DOCUMENT_MALFORMED", "document of " + one.no(), "correct the document number", Role.HR))
			.toList();
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		arrivals.stream().map(NewEmployment::node).distinct().forEach(units::codeOf);
		List<NewEmployment> strangers = people.strangersAmong(arrivals);
		people.insert(strangers);
		employments.insert(arrivals);
		log.record(actor, "EMPLOYMENTS_REGISTERED", "roster",
				Map.of("first", arrivals.get(0).no(), "count", arrivals.size(), "newPeople", strangers.size()));
		return Decision.accepted();
	}

	/** By HR only; the log keeps masked ends, before and after. */
	@Transactional
	public Decision changePayeeAccount(Actor actor, EmployeeNo no, PayeeAccount account) {
		Optional<Employee> employee = employments.find(no).filter(known -> actor.sees(known.node()));
		if (!actor.is(HR)) {
			return Decision.refused(new Finding("NOT_ALLOWED", "payee account of " + no, "HR of the branch may", Role.HR));
		}
		if (employee.isEmpty()) {
			return Decision.refused(new Finding("EMPLOYEE_UNKNOWN", no.value(), "check the number", null));
		}
		List<Finding> findings = PayeeAccountCheck.examine(no, employee.get().name(), account);
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		String before = payeeAccount(no).map(PayeeAccount::masked).orElse("none");
		Fact fact = byHand(actor, no, account);
		if (!holds(no, fact) || !changes.attempt(fact).isClear()) {
			return Decision.refused(new Finding("ACCOUNT_NOT_IN_FORCE", "payee account of " + no,
					"another account was told for a later moment; look at what was told, and try again after it", Role.HR));
		}
		log.record(actor, "PAYEE_ACCOUNT_CHANGED", "employee/" + no,
				Map.of("before", before, "after", account.masked()));
		return Decision.accepted();
	}

	private Fact byHand(Actor actor, EmployeeNo no, PayeeAccount account) {
		return Fact.of(FactKind.ACCOUNT_CHANGED, Map.of("employeeNo", no.value(), "accountHolder", account.holder(),
				"accountNo", account.accountNo(), "accountBank", account.bankName()),
				new Fact.Origin("hub", "by-hand-" + clock.now(), actor.name(), actor.scope(), clock.now(), clock.now()));
	}

	private boolean holds(EmployeeNo no, Fact fact) {
		return people.id(no)
			.filter(person -> Standing.wouldHold(fact, Field.ACCOUNT_NO, facts.of(person), clock.today()))
			.isPresent();
	}
}
