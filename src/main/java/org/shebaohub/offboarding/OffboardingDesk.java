package org.shebaohub.offboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.check.Inspector;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for whoever leaves: what is open, who lets him through, and what the law wants by when. */
@Service
public class OffboardingDesk {

	/** @param exitNo null when it was refused */
	public record Receipt(Decision decision, String exitNo) {
	}

	private static final Role[] CHECKERS = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE, Role.FINANCE_MANAGER,
			Role.HR_SYSTEM, Role.SYSTEM };

	private static final Role[] FINANCE = { Role.FINANCE, Role.FINANCE_MANAGER };

	private static final Role[] CLERKS = { Role.HR, Role.HR_MANAGER };

	private static final Role[] HEADS = { Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE_MANAGER };

	private static final Role[] READERS = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE, Role.FINANCE_MANAGER,
			Role.AUDITOR, Role.SYSTEM };

	private final JdbcExits exits;

	private final JdbcExitParts parts;

	private final Inspector inspector;

	private final Beginnings beginnings;

	private final ExitHandling handling;

	private final Reminders reminders;

	private final RosterDesk roster;

	OffboardingDesk(JdbcExits exits, JdbcExitParts parts, Inspector inspector, Beginnings beginnings, ExitHandling handling,
			Reminders reminders, RosterDesk roster) {
		this.exits = exits;
		this.parts = parts;
		this.inspector = inspector;
		this.beginnings = beginnings;
		this.handling = handling;
		this.reminders = reminders;
		this.roster = roster;
	}

	/** What stands between somebody and a settled exit, now; changes nothing. */
	@Transactional(readOnly = true)
	public ExitCheck check(Actor actor, EmployeeNo no) {
		return inquire(actor, no, null, null).orElseGet(() -> ExitCheck.refused(no,
				new Finding("EMPLOYEE_UNKNOWN", String.valueOf(no), "check the number", null)));
	}

	/**
	 * The same of a departure that may come; empty for those who may not know.
	 *
	 * @param kind null when nobody has said how it ends
	 * @param lastDay null for today
	 */
	@Transactional(readOnly = true)
	public Optional<ExitCheck> inquire(Actor actor, EmployeeNo no, DepartureKind kind, LocalDate lastDay) {
		return Optional.ofNullable(no).flatMap(roster::find)
			.filter(known -> actor.isSelf(no) || actor.is(CHECKERS) && actor.sees(known.node()))
			.map(known -> inspector.check(no, known.node(), kind, lastDay));
	}

	/** An employee hands in his own resignation; its check starts at once (R-000-72). */
	@Transactional
	public Receipt resign(Actor actor, DepartureKind kind, LocalDate lastDay, String reason) {
		return beginnings.resign(actor, kind, lastDay, reason);
	}

	/** HR proposes an exit; another person confirms it. */
	@Transactional
	public Receipt propose(Actor actor, EmployeeNo no, DepartureKind kind, LocalDate lastDay, String evidence) {
		return beginnings.propose(actor, no, kind, lastDay, evidence);
	}

	/**
	 * Drafts an exit in another module's transaction; a person confirms it.
	 *
	 * @return the number of the exit; of the one that lives when there is one
	 * @throws IllegalArgumentException when the exit cannot be
	 */
	@Transactional
	public String draft(Actor actor, EmployeeNo no, DepartureKind kind, LocalDate lastDay, String evidence) {
		return beginnings.draft(actor, no, kind, lastDay, evidence);
	}

	/** HR confirms a draft that somebody else made; the check starts. */
	@Transactional
	public Decision confirm(Actor actor, String exitNo) {
		return handling.with(actor, exitNo, Beginnings.HR, draft -> beginnings.confirm(actor, draft));
	}

	/** HR has done everything; refused with all findings while something holds. */
	@Transactional
	public Decision complete(Actor actor, String exitNo) {
		return handling.with(actor, exitNo, CLERKS, exit -> handling.complete(actor, exit));
	}

	/** One side asks to let the exit through with open items, with a reason and a plan. */
	@Transactional
	public Decision override(Actor actor, String exitNo, String reasonCode, String plan) {
		return handling.with(actor, exitNo, HEADS, exit -> handling.override(actor, exit, reasonCode, plan));
	}

	/** The other side agrees; the open items stay receivable. */
	@Transactional
	public Decision approveOverride(Actor actor, String exitNo) {
		return handling.with(actor, exitNo, HEADS, exit -> handling.approveOverride(actor, exit));
	}

	/** The person stays after all. */
	@Transactional
	public Decision withdraw(Actor actor, String exitNo, String reason) {
		return handling.with(actor, exitNo, CLERKS, exit -> handling.withdraw(actor, exit, reason));
	}

	/**
	 * What the law wants was done: by finance for wages, by HR for the rest.
	 *
	 * @param clock the name of a {@link LegalClock}
	 * @param evidence names the paper or the record
	 */
	@Transactional
	public Decision done(Actor actor, String exitNo, String clock, String evidence) {
		Role[] roles = clock.equals(LegalClock.WAGES.name()) ? FINANCE : Beginnings.HR;
		return handling.with(actor, exitNo, roles, exit -> handling.done(actor, exit, clock, evidence));
	}

	/** HR has spoken with the leaver about what is open (R-000-31). */
	@Transactional
	public Decision contacted(Actor actor, String exitNo, String note) {
		return handling.with(actor, exitNo, Beginnings.HR, exit -> handling.contacted(actor, exit, note));
	}

	/** A time of an exit has come. */
	@Transactional
	public void due(Delivery delivery) {
		reminders.due(delivery);
	}

	/** Finds who is about to leave without an exit, which never ought to be (R-000-38). */
	@Transactional
	public void sweep() {
		reminders.sweep();
	}

	/** Empty for those who may not see it, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<ExitView> find(Actor actor, String exitNo) {
		return exits.find(exitNo).filter(one -> actor.isSelf(one.leaver().employee())
				|| actor.is(READERS) && actor.sees(one.leaver().node())).map(one -> shown(List.of(one)).get(0).with(actor.is(READERS) && !actor.is(FINANCE)
				&& !actor.isSelf(one.leaver().employee()) ? parts.notes(exitNo) : List.of()));
	}

	/** Newest first, in the actor's scope; an employee sees his own. @param state its name, null for all */
	@Transactional(readOnly = true)
	public List<ExitView> list(Actor actor, String state, long before, int limit) {
		List<ExitCase> found = actor.is(READERS) ? exits.below(actor.scope(), state, before, limit)
				: actor.self() == null ? List.of() : exits.of(actor.self());
		return shown(found);
	}

	/** Newest first: of those in the actor's scope who have gone and still owe something. */
	@Transactional(readOnly = true)
	public List<ExitView> owing(Actor actor, long before, int limit) {
		return !actor.is(READERS) ? List.of() : shown(exits.owing(actor.scope(), before, limit));
	}

	/** All exits of an employee, in the actor's scope. */
	@Transactional(readOnly = true)
	public List<ExitView> of(Actor actor, EmployeeNo no) {
		return shown(exits.of(no).stream().filter(one -> actor.sees(one.leaver().node())).toList());
	}

	private List<ExitView> shown(List<ExitCase> all) {
		List<String> nos = all.stream().map(ExitCase::no).toList();
		return ExitView.of(all, parts.found(nos), parts.clocks(nos), inspector::verifies);
	}
}
