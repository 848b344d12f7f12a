package org.shebaohub.offboarding;

import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.check.Inspector;
import org.shebaohub.offboarding.core.ExitCore;
import org.shebaohub.offboarding.core.ExitCore.Event;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Leads a stored exit through its steps; what is found decides. */
@Component
class Gate {

	private final JdbcExits exits;

	private final JdbcExitParts parts;

	private final Inspector inspector;

	private final Effects effects;

	private final LegalClocks clocks;

	private final CaseDesk cases;

	private final RosterDesk roster;

	private final OperationLog log;

	private final BusinessClock clock;

	Gate(JdbcExits exits, JdbcExitParts parts, Inspector inspector, Effects effects, LegalClocks clocks, CaseDesk cases,
			RosterDesk roster, OperationLog log, BusinessClock clock) {
		this.exits = exits;
		this.parts = parts;
		this.inspector = inspector;
		this.effects = effects;
		this.clocks = clocks;
		this.cases = cases;
		this.roster = roster;
		this.log = log;
		this.clock = clock;
	}

	/** The living exit of the present employment, locked; one that an earlier employment left behind ends here. */
	Optional<ExitCase> living(EmployeeNo no) {
		Optional<ExitCase> living = exits.living(no);
		if (living.filter(this::isOfEarlier).isPresent()) {
			step(Actor.HUB, living.get(), Event.REHIRED, check(living.get()));
			return Optional.empty();
		}
		return living;
	}

	/** True when HR has said so, or the employment has ended: nobody stays any more. */
	boolean isGone(ExitCase exit) {
		boolean over = exit.state() == ExitState.COMPLETED && exit.leaver().lastDay().isBefore(clock.today());
		return over || isOfEarlier(exit) || exit.story().departedOn() != null || roster.state(exit.leaver().employee())
			.filter(state -> state.status() == EmploymentStatus.LEFT).isPresent();
	}

	/** True when HR has told when the employment ends, or another one has begun since. */
	boolean hasEnd(ExitCase exit) {
		return isOfEarlier(exit) || roster.find(exit.leaver().employee()).map(Employee::employedTo).isPresent();
	}

	/** True when the person has been employed anew since. */
	boolean isOfEarlier(ExitCase exit) {
		return roster.find(exit.leaver().employee()).filter(known -> exit.isOfEarlier(known, clock.today())).isPresent();
	}

	/** Checks anew and goes on by what is found; what holds somebody who is gone is a breach. @return the exit as it stands afterwards */
	ExitCase examine(ExitCase exit) {
		if (!exit.state().lives() || exit.state() == ExitState.DRAFT) {
			return exit;
		}
		ExitCheck check = check(exit);
		parts.replace(exit.no(), check.found());
		pursue(exit, check);
		Event event = exit.isHeldBy(check) ? Event.FOUND_HOLDING : check.holds() ? Event.LET_THROUGH : Event.FOUND_NOTHING;
		ExitCase after = step(Actor.HUB, exit, event, check).orElse(exit);
		if (after.state() == ExitState.BLOCKED && after.isOver(clock.today())) {
			breach(after);
		}
		return after;
	}

	ExitCheck check(ExitCase exit) {
		return check(exit.leaver());
	}

	ExitCheck check(ExitCase.Leaver leaver) {
		return inspector.check(leaver.employee(), leaver.node(), leaver.kind(), leaver.lastDay());
	}

	/** One step. @return empty when it cannot be taken: nothing has changed */
	Optional<ExitCase> step(Actor actor, ExitCase exit, Event event, ExitCheck check) {
		ExitCore.Step step = exit.core().on(event);
		if (!step.fits()) {
			return Optional.empty();
		}
		if (step.next().equals(exit.core())) {
			return Optional.of(exit);
		}
		boolean released = exit.state() == ExitState.BLOCKED && event == Event.FOUND_NOTHING;
		ExitCase after = (released ? exit.with((ExitCase.Override) null) : exit).at(step.next());
		ExitCase stored = save(after.state().lives() ? after : after.ended(actor.name(), clock.today()));
		log.record(actor, "EXIT_" + stored.state(), stored.no(), Map.of("before", exit.state(), "letThrough",
				stored.core().letThrough(), "owed", check.owed(), "findings", check.found().stream().map(Found::finding)
					.map(finding -> finding.code() + ": " + finding.evidence()).toList()));
		step.intents().stream().filter(intent -> intent != ExitCore.Intent.EXAMINE)
			.forEach(intent -> effects.carryOut(intent, stored, check));
		if (stored.state() != ExitState.BLOCKED) {
			cases.clear("exit-bypassed/" + stored.no(), "the exit is " + stored.state());
		}
		return Optional.of(stored);
	}

	ExitCase save(ExitCase exit) {
		exits.save(exit);
		return new ExitCase(exit.no(), exit.number(), exit.leaver(), exit.core(), exit.story(), exit.override(),
				exit.version() + 1);
	}

	/** What holds nobody must be seen to all the same: wages that the employer owes, and protected periods. */
	private void pursue(ExitCase exit, ExitCheck check) {
		boolean unpaid = has(check, "WAGE_UNPAID");
		if (unpaid) {
			clocks.report(exit, LegalClock.WAGES);
		}
		else {
			clocks.paid(exit);
		}
		String cause = "exit-protected/" + exit.no();
		if (has(check, "PROTECTED_PERIOD")) {
			cases.report(new CaseReport(CaseKind.PROTECTED_PERIOD, cause, exit.leaver().node(), Cause.HR, Map.of()));
		}
	}

	/** Somebody is gone with open items (R-000-08). */
	void breach(ExitCase exit) {
		String cause = "exit-bypassed/" + exit.no();
		cases.report(new CaseReport(CaseKind.EXIT_BYPASSED, cause, exit.leaver().node(), Cause.HR, Map.of()));
		cases.join(cause, "employee/" + exit.leaver().employee());
	}

	private static boolean has(ExitCheck check, String code) {
		return check.found().stream().anyMatch(one -> one.finding().code().equals(code));
	}
}
