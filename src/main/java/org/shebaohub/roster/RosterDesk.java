package org.shebaohub.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.employment.StaffQuery;
import org.shebaohub.employment.Leave;
import org.shebaohub.employment.Protection;
import org.shebaohub.employment.Seniority;
import org.shebaohub.employment.Seniority.Term;
import org.shebaohub.employment.TimelineEntry;
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
import org.shebaohub.roster.mark.Mark;
import org.shebaohub.roster.status.Statuses;
import org.shebaohub.roster.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for who works where, and where their money goes. */
@Service
public class RosterDesk {

	/** Operates, and sees nothing personal. */
	private static final Set<Role> ADMIN = Set.of(Role.ADMIN);

	private final JdbcPeople people;

	private final JdbcEmployments employments;

	private final Changes changes;

	private final Facts facts;

	private final Statuses statuses;

	private final Units units;

	private final OperationLog log;

	private final BusinessClock clock;

	RosterDesk(JdbcPeople people, JdbcEmployments employments, Changes changes, Facts facts, Statuses statuses, Units units,
			OperationLog log, BusinessClock clock) {
		this.people = people;
		this.employments = employments;
		this.changes = changes;
		this.facts = facts;
		this.statuses = statuses;
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
		return employments.account(no);
	}

	/** How the latest employment under the number stands today. */
	@Transactional(readOnly = true)
	public Optional<EmploymentState> state(EmployeeNo no) {
		return statuses.state(no);
	}

	/** Every leave under the number that was told, oldest first. */
	@Transactional(readOnly = true)
	public List<Leave> leaves(EmployeeNo no) {
		return statuses.leaves(no);
	}

	/** What may protect the person against a notice. */
	@Transactional(readOnly = true)
	public Protection protection(EmployeeNo no) {
		return statuses.protection(no);
	}

	/** True while there is a dispute about who or what the person is. */
	@Transactional(readOnly = true)
	public boolean isFrozen(EmployeeNo no) {
		return statuses.isFrozen(no);
	}

	/** Those within the actor's scope who are looked for, by number. */
	@Transactional(readOnly = true)
	public List<EmploymentState> find(Actor actor, StaffQuery query) {
		return query.within(actor.scope()).map(node -> statuses.find(query, people.nameIndex(query.name()), node)).orElse(List.of());
	}

	/** Everything that happened in the person's employments, as far as the actor may see each, in the order of its days. */
	@Transactional(readOnly = true)
	public List<TimelineEntry> timeline(Actor actor, EmployeeNo no) {
		return people.id(no).filter(person -> card(actor, no).isPresent())
			.map(person -> statuses.timeline(facts.of(person), employments.of(person).stream()
				.map(JdbcEmployments.Stored::employment).filter(one -> actor.isSelf(no) || actor.sees(one.node())).toList())).orElse(List.of());
	}

	/** How long the person behind the number has worked here, in whatever legal entity, and the gaps in between. */
	@Transactional(readOnly = true)
	public Optional<Seniority> seniority(EmployeeNo no) {
		return people.id(no).map(person -> Seniority.of(employments.of(person).stream()
			.map(one -> new Term(one.employer(), one.employment().from(), one.employment().to())).toList(), clock.today()));
	}

	/** In the clear; for the desk that lets somebody see it and writes down why. */
	@Transactional(readOnly = true)
	public Optional<IdentityDocument> document(EmployeeNo no) {
		return people.find(no).map(JdbcPeople.Person::document);
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
			.flatMap(employee -> people.find(no).map(person -> EmployeeCard.of(employee, person.document(), person.phone(), person.account())));
	}

	/** All that was told, in the order of its coming, to those who may see the card; of strangers to those over the whole group. */
	@Transactional(readOnly = true)
	public List<EmployeeCard.Told> told(Actor actor, EmployeeNo no) {
		boolean may = employments.find(no).isPresent() ? card(actor, no).isPresent()
				: actor.sees(Actor.HUB.scope()) && !actor.roles().equals(ADMIN);
		return may ? facts.about(no.value()).stream().map(EmployeeCard.Told::of).toList() : List.of();
	}

	@Transactional
	public Decision register(Actor actor, NewEmployment employment) {
		return registerAll(actor, List.of(employment));
	}

	/** All or none; one row of the log for the whole. */
	@Transactional
	public Decision registerAll(Actor actor, List<NewEmployment> arrivals) {
		List<Finding> findings = arrivals.stream().flatMap(one -> one.findings().stream()).toList();
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		arrivals.stream().map(NewEmployment::node).distinct().forEach(units::codeOf);
		int strangers = changes.enterAll(arrivals);
		log.record(actor, "EMPLOYMENTS_REGISTERED", "roster", Map.of("first", arrivals.get(0).no(), "count", arrivals.size(), "newPeople", strangers));
		return Decision.accepted();
	}

	/** By HR only; the log keeps masked ends, before and after. */
	@Transactional
	public Decision changePayeeAccount(Actor actor, EmployeeNo no, PayeeAccount account) {
		Optional<Employee> employee = employments.find(no).filter(known -> actor.sees(known.node()));
		if (!actor.is(Role.HR, Role.HR_MANAGER)) {
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
		Fact fact = new Mark(actor, no, "by hand").fact(FactKind.ACCOUNT_CHANGED, Map.of(Field.ACCOUNT_HOLDER, account.holder(),
				Field.ACCOUNT_NO, account.accountNo(), Field.ACCOUNT_BANK, account.bankName()), clock.now());
		if (!holds(no, fact) || !changes.attempt(fact).isClear()) {
			return Decision.refused(new Finding("ACCOUNT_NOT_IN_FORCE", "payee account of " + no,
					"another account was told for a later moment; look at what was told, and try again after it", Role.HR));
		}
		log.record(actor, "PAYEE_ACCOUNT_CHANGED", "employee/" + no, Map.of("before", before, "after", account.masked()));
		return Decision.accepted();
	}

	private boolean holds(EmployeeNo no, Fact fact) {
		return people.id(no).filter(person -> Standing.wouldHold(fact, Field.ACCOUNT_NO, facts.of(person), clock.today())).isPresent();
	}
}
