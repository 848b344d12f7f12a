package org.shebaohub.offboarding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentState;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.ExitCase.Leaver;
import org.shebaohub.offboarding.ExitCase.Story;
import org.shebaohub.offboarding.core.ExitCore;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins exits, at most one living one for each employee, and all that starts with them. */
@Component
class NewExits {

	private final JdbcExits exits;

	private final Gate gate;

	private final LegalClocks clocks;

	private final EnrollmentDesk enrollments;

	private final RosterDesk roster;

	private final CaseDesk cases;

	private final TaskDesk tasks;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	NewExits(JdbcExits exits, Gate gate, LegalClocks clocks, EnrollmentDesk enrollments, RosterDesk roster, CaseDesk cases,
			TaskDesk tasks, OperationLog log, BusinessClock clock, ApplicationEventPublisher events) {
		this.exits = exits;
		this.gate = gate;
		this.clocks = clocks;
		this.enrollments = enrollments;
		this.roster = roster;
		this.cases = cases;
		this.tasks = tasks;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** Opens and checks. @return empty when another exit of the employee came first */
	Optional<ExitCase> open(Actor actor, Leaver leaver, String source, String reason, LocalDate departedOn) {
		ExitCase fresh = fresh(actor, leaver, source, reason, departedOn, ExitCore.opened());
		return exits.insert(fresh) ? Optional.of(begin(actor, fresh)) : Optional.empty();
	}

	/** Somebody thinks that a person has left or must go; another person confirms it. */
	Optional<ExitCase> draft(Actor actor, Leaver leaver, String evidence) {
		ExitCase fresh = fresh(actor, leaver, "draft", evidence, null, ExitCore.drafted());
		if (!exits.insert(fresh)) {
			return Optional.empty();
		}
		log.record(actor, "EXIT_DRAFTED", fresh.no(), content(fresh));
		tasks.open(new Waiting(TaskKind.EXIT_CONFIRMATION, "exit/" + fresh.no() + "/confirm", fresh.no(), Role.HR, leaver.node()));
		return Optional.of(fresh);
	}

	private ExitCase fresh(Actor actor, Leaver leaver, String source, String reason, LocalDate departedOn, ExitCore core) {
		long number = exits.nextNumber();
		Story story = new Story(source, reason, actor.name(), clock.now().truncatedTo(ChronoUnit.MICROS), null, departedOn,
				null, null);
		return new ExitCase("E%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()), number), number,
				leaver, core, story, null, 0);
	}

	/** A draft is confirmed: everything starts that starts with an exit. */
	ExitCase confirm(Actor actor, ExitCase draft) {
		ExitCase confirmed = gate.save(draft.at(draft.core().on(ExitCore.Event.CONFIRMED).next()).confirmedBy(actor.name()));
		tasks.close("exit/" + draft.no() + "/confirm", "confirmed");
		return begin(actor, confirmed);
	}

	private ExitCase begin(Actor actor, ExitCase exit) {
		Leaver leaver = exit.leaver();
		log.record(actor, "EXIT_OPENED", exit.no(), content(exit));
		boolean ownPayer = ownPayer(leaver);
		clocks.set(exit, ownPayer);
		if (ownPayer) {
			for (Scheme scheme : Scheme.values()) {
				if (!enrollments.isReinstating(leaver.employee(), scheme)) {
					remove(exit, scheme);
				}
			}
		}
		flag(leaver);
		cases.clear("exit-unchecked/" + leaver.employee(), "the exit " + exit.no() + " was opened");
		events.publishEvent(new OffboardingNews.Confirmed(exit.no(), leaver.employee(), leaver.node(), leaver.kind(),
				leaver.lastDay()));
		return gate.examine(exit);
	}

	/** The same departure told again, perhaps otherwise: no second exit, and the clocks follow. */
	ExitCase correct(ExitCase exit, Leaver later) {
		Leaver told = exit.leaver().corrected(later);
		if (exit.leaver().equals(told)) {
			return exit;
		}
		ExitCase corrected = gate.save(exit.leaving(told));
		log.record(Actor.HUB, "EXIT_CORRECTED", exit.no(), Map.of("before", content(exit), "after", content(corrected)));
		if (exit.state() != ExitState.DRAFT) {
			flag(told);
			clocks.set(corrected, ownPayer(told));
			enrollments.move(Actor.HUB, exit.no(), told.lastDay().plusDays(1))
				.forEach(scheme -> clocks.reopen(exit.no(), LegalClock.ofRemoval(scheme)));
		}
		return corrected;
	}

	/** Who leaves because his insurance was not paid may be owed compensation. */
	private void flag(Leaver leaver) {
		if (leaver.kind() == DepartureKind.UNPAID_INSURANCE) {
			cases.report(new CaseReport(CaseKind.LEGAL_RISK, "left-unpaid/" + leaver.employee(), leaver.node(), Cause.HR, Map.of()));
		}
	}

	/** HR's system speaks of it: that confirms a draft. */
	void goOn(ExitCase exit) {
		if (exit.state() == ExitState.DRAFT) {
			confirm(Actor.HUB, exit);
		}
		else {
			gate.examine(exit);
		}
	}

	/** A removal for too early a day has been undone: the one for the right day is asked for now, behind it. */
	void removeAnew(EmployeeNo no, Scheme scheme) {
		clocks.waitingFor(no, scheme).flatMap(exits::lock).filter(exit -> exit.state() != ExitState.LAPSED)
			.ifPresent(exit -> remove(exit, scheme));
	}

	private void remove(ExitCase exit, Scheme scheme) {
		enrollments.request(Actor.HUB, exit.leaver().employee(), scheme, EnrollmentChangeKind.REMOVAL,
				exit.leaver().lastDay().plusDays(1), exit.no());
	}

	/** Coverage that was not ended, and will not be given back either, is ended for the exit that waited for that. */
	@EventListener
	void on(EnrollmentNews.Rejected news) {
		boolean covered = enrollments.coverage(news.no(), news.scheme()).filter(known -> !known.active()).isEmpty();
		if (news.kind() == EnrollmentChangeKind.REINSTATEMENT && covered) {
			removeAnew(news.no(), news.scheme());
		}
	}

	/** A supplier insures those whom he employs. */
	private boolean ownPayer(Leaver leaver) {
		return roster.state(leaver.employee()).map(EmploymentState::type).map(type -> type.isOwnPayer()).orElse(true);
	}

	private static Map<String, Object> content(ExitCase exit) {
		return Map.of("employeeNo", exit.leaver().employee(), "kind", exit.leaver().kind(), "lastDay", exit.leaver().lastDay(),
				"source", exit.story().source());
	}
}
