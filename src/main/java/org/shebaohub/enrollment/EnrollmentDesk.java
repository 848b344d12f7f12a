package org.shebaohub.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.enrollment.core.RequestCheck;
import org.shebaohub.enrollment.window.Windows;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for coverage: who is enrolled, and the changes of it until the authority has confirmed them. */
@Service
public class EnrollmentDesk {

	/** A change as somebody asks for it. @param effective the first day on which it holds */
	public record Form(EmployeeNo employee, Scheme scheme, EnrollmentChangeKind kind, LocalDate effective) {
	}

	/** @param changeNo null when it was refused */
	public record Receipt(Decision decision, String changeNo) {
	}

	private static final Role[] READERS = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE, Role.FINANCE_MANAGER,
			Role.DEPARTMENT_HEAD, Role.AUDITOR, Role.SYSTEM };

	private final JdbcChanges changes;

	private final JdbcCoverage coverage;

	private final Requests requests;

	private final Approvals approvals;

	private final Conversation conversation;

	private final Windows windows;

	private final RosterDesk roster;

	private final BusinessClock clock;

	EnrollmentDesk(JdbcChanges changes, JdbcCoverage coverage, Requests requests, Approvals approvals,
			Conversation conversation, Windows windows, RosterDesk roster, BusinessClock clock) {
		this.changes = changes;
		this.coverage = coverage;
		this.requests = requests;
		this.approvals = approvals;
		this.conversation = conversation;
		this.windows = windows;
		this.roster = roster;
		this.clock = clock;
	}

	/**
	 * Asks for a change in another module's transaction.
	 *
	 * @param caseKey what it belongs to, such as an exit
	 * @return the number of the change; of the one that lives when the same was asked for before
	 * @throws IllegalArgumentException when the actor may not, or the day cannot be
	 */
	@Transactional
	public String request(Actor actor, EmployeeNo no, Scheme scheme, EnrollmentChangeKind kind, LocalDate effective,
			String caseKey) {
		Receipt receipt = enter(actor, new Form(no, scheme, kind, effective), caseKey);
		if (receipt.decision().isRefused()) {
			throw new IllegalArgumentException("change of " + no + " refused: " + receipt.decision().findings());
		}
		return receipt.changeNo();
	}

	/** HR asks for a change; the same again finds the one that lives. */
	@Transactional
	public Receipt submit(Actor actor, Form form) {
		return enter(actor, form, "");
	}

	private Receipt enter(Actor actor, Form form, String caseKey) {
		Optional<Employee> employee = Optional.ofNullable(form.employee()).flatMap(roster::find);
		List<Finding> findings = RequestCheck.examine(actor, employee, form, clock.today());
		if (!findings.isEmpty()) {
			return new Receipt(new Decision(Outcome.REFUSED, findings), null);
		}
		return new Receipt(Decision.accepted(), requests.enter(actor, new Change.Asked(form.employee(),
				employee.get().node(), form.scheme(), form.kind(), form.effective(), caseKey, actor.name())));
	}

	/** The next level's yes; after the last one the change leaves. */
	@Transactional
	public Decision approve(Actor actor, String changeNo) {
		return approvals.approve(actor, changeNo);
	}

	/** The next level's no: the change ends, and HR has a case. */
	@Transactional
	public Decision reject(Actor actor, String changeNo, String reason) {
		return approvals.reject(actor, changeNo, reason);
	}

	/** Takes back the changes of a case: what has not left ends, and what may have been done is asked to be undone. */
	@Transactional
	public void cancel(Actor actor, String caseKey, String why) {
		requests.cancel(actor, caseKey, why);
	}

	/**
	 * Another day for those removals of a case that have not left; those that left for an earlier day are asked to be undone.
	 *
	 * @return the schemes of the latter, whose removal must be asked for anew
	 */
	@Transactional
	public Set<Scheme> move(Actor actor, String caseKey, LocalDate effective) {
		return requests.move(actor, caseKey, effective);
	}

	/** True while it is asked to give coverage back: an end of coverage is of no effect before that is decided. */
	@Transactional(readOnly = true)
	public boolean isReinstating(EmployeeNo no, Scheme scheme) {
		return changes.living(Change.Asked.liveKey(no, scheme, EnrollmentChangeKind.REINSTATEMENT)).isPresent();
	}

	/** The next call to the authority; a call that may be under way is asked about first. */
	@Transactional
	public EnrollmentCall begin(Delivery delivery) {
		return conversation.begin(delivery);
	}

	/** Stores what the authority said, and what follows from it. */
	@Transactional
	public void record(EnrollmentAnswer answer) {
		conversation.record(answer);
	}

	/** As the authority last confirmed it; empty when it never did. */
	@Transactional(readOnly = true)
	public Optional<Coverage> coverage(EmployeeNo no, Scheme scheme) {
		return coverage.find(no, scheme);
	}

	/** Takes in what an authority has told in another way than by answering a change. */
	@Transactional
	public void enter(EmployeeNo no, Coverage told) {
		coverage.put(no, told);
	}

	/** By when a removal must have reached the authority: its cutoff, or the fifteenth day after the last one. */
	public LocalDate removalDue(OrgNode node, Scheme scheme, LocalDate lastDay) {
		return windows.removalDue(node, scheme, lastDay);
	}

	/** Empty for those who may not see it, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<EnrollmentChange> find(Actor actor, String changeNo) {
		return changes.find(changeNo).filter(one -> actor.is(READERS) && actor.sees(one.asked().node())).map(this::shown);
	}

	/** Newest first, in the actor's scope. @param employee null for everybody */
	@Transactional(readOnly = true)
	public List<EnrollmentChange> list(Actor actor, EmployeeNo employee, long before, int limit) {
		return !actor.is(READERS) ? List.of()
				: changes.below(actor.scope(), employee, before, limit).stream().map(this::shown).toList();
	}

	private EnrollmentChange shown(Change one) {
		List<EnrollmentChange.Approval> given = coverage.approvals(one.no());
		Role holder = one.state() == ChangeState.AWAITING_APPROVAL ? Approvals.role(given.size() + 1)
				: one.state().ended() ? null : Role.SYSTEM;
		Change.Asked asked = one.asked();
		return new EnrollmentChange(one.no(), one.number(), asked.employee(), asked.node(), asked.scheme(), asked.kind(),
				asked.effective(), asked.caseKey(), one.state(), holder, asked.by(), one.requestedAt(), given,
				one.timing().dueOn(), one.timing().month(), one.timing().lateMonths(), one.timing().cost(),
				one.heard().receiptNo(), one.heard().sentOn(), one.heard().confirmedOn(), one.heard().code(),
				one.heard().detail());
	}
}
