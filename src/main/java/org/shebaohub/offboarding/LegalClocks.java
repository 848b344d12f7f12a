package org.shebaohub.offboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** The legal times of an exit: set, moved, called before they run out, and done; none of them asks what is open. */
@Component
class LegalClocks {

	static final String DUE = "offboarding.due";

	private static final int TRANSFER_DAYS = 15;

	private final JdbcExitParts parts;

	private final EnrollmentDesk enrollments;

	private final CaseDesk cases;

	private final MailRoom mailRoom;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	LegalClocks(JdbcExitParts parts, EnrollmentDesk enrollments, CaseDesk cases, MailRoom mailRoom, PolicyDesk policy,
			OperationLog log, BusinessClock clock) {
		this.parts = parts;
		this.enrollments = enrollments;
		this.cases = cases;
		this.mailRoom = mailRoom;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
	}

	/** Sets all of them, or moves them with the last day. @param ownPayer false when a supplier insures the person */
	void set(ExitCase exit, boolean ownPayer) {
		int warning = policy.number(exit.leaver().node(), "exit.warnDays", clock.today());
		times(exit.leaver(), ownPayer).forEach((each, due) -> {
			parts.set(exit.no(), each, due, due.minusDays(warning));
			call(exit, each.name(), due.minusDays(warning));
		});
		call(exit, "SETTLE", exit.leaver().lastDay().minusMonths(1));
		call(exit, "DEPARTURE", exit.leaver().lastDay().plusDays(1));
	}

	private Map<LegalClock, LocalDate> times(ExitCase.Leaver leaver, boolean ownPayer) {
		LocalDate last = leaver.lastDay();
		Map<LegalClock, LocalDate> times = new EnumMap<>(LegalClock.class);
		times.put(LegalClock.PROOF_OF_TERMINATION, last.plusDays(policy.number(leaver.node(), "exit.proofDays", last)));
		times.put(LegalClock.WAGES, last.plusDays(policy.number(leaver.node(), "exit.wageDays", last)));
		if (ownPayer) {
			for (Scheme scheme : Scheme.values()) {
				times.put(LegalClock.ofRemoval(scheme), enrollments.removalDue(leaver.node(), scheme, last));
			}
			times.put(LegalClock.TRANSFER, last.plusDays(TRANSFER_DAYS));
		}
		return times;
	}

	private void call(ExitCase exit, String what, LocalDate on) {
		String subject = exit.no() + "/" + what;
		mailRoom.confirm(DUE, subject, "the last day was moved");
		Instant morning = on.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
		mailRoom.post(new Intent(DUE, "hub", subject, morning.isBefore(clock.now()) ? clock.now() : morning,
				Map.of("exitNo", exit.no(), "employeeNo", exit.leaver().employee().value()), "{}"));
	}

	/** Its time comes near: who must act has a case, unless it is done. */
	void warn(ExitCase exit, LegalClock about) {
		boolean waits = parts.clocks(exit.no()).stream().anyMatch(one -> one.clock() == about && one.doneOn() == null);
		if (waits && exit.state() != ExitState.WITHDRAWN) {
			report(exit, about);
		}
	}

	void report(ExitCase exit, LegalClock about) {
		String cause = causeKey(exit.no(), about);
		cases.report(new CaseReport(about.caseKind(), cause, exit.leaver().node(),
				about.accountable() == Role.FINANCE ? Cause.FINANCE : Cause.HR, Map.of()));
		cases.join(cause, "employee/" + exit.leaver().employee());
	}

	/** No wages are booked as unpaid any more; before its time comes near the clock alone goes on. */
	void paid(ExitCase exit) {
		boolean early = parts.clocks(exit.no()).stream()
			.anyMatch(one -> one.clock() == LegalClock.WAGES && clock.today().isBefore(one.warnOn()));
		if (early) {
			cases.clear(causeKey(exit.no(), LegalClock.WAGES), "no wages are booked as unpaid");
		}
	}

	/** @return false when it was done before */
	boolean done(Actor actor, String exitNo, LegalClock about, String evidence) {
		boolean first = parts.done(exitNo, about, clock.today(), actor.name(), evidence);
		if (first) {
			mailRoom.confirm(DUE, exitNo + "/" + about, "done");
			cases.clear(causeKey(exitNo, about), about.word() + ": done");
			log.record(actor, "EXIT_CLOCK_DONE", exitNo, Map.of("clock", about, "evidence", evidence));
		}
		return first;
	}

	/** The authority has confirmed a removal; one for an earlier day, or that is being undone, is not what the exit waits for. */
	void removed(EnrollmentNews.Confirmed news) {
		if (!enrollments.isReinstating(news.no(), news.scheme())) {
			LegalClock about = LegalClock.ofRemoval(news.scheme());
			parts.waitingFor(news.no(), about, news.effective())
				.ifPresent(exitNo -> done(Actor.HUB, exitNo, about, news.changeNo()));
		}
	}

	/** The exit of the employee that still waits for a removal from this scheme. */
	Optional<String> waitingFor(EmployeeNo no, Scheme scheme) {
		return parts.waitingFor(no, LegalClock.ofRemoval(scheme), null);
	}

	/** A removal was for too early a day: another one is asked for when that is undone, and HR has a case when its time comes near. */
	void reopen(String exitNo, LegalClock about) {
		if (parts.reopen(exitNo, about)) {
			log.record(Actor.HUB, "EXIT_CLOCK_REOPENED", exitNo, Map.of("clock", about));
		}
	}

	/** The person stays: nothing is due any more. */
	void stop(ExitCase exit) {
		for (LegalClock each : LegalClock.values()) {
			mailRoom.confirm(DUE, exit.no() + "/" + each, "withdrawn");
			cases.clear(causeKey(exit.no(), each), "the exit was withdrawn");
		}
		mailRoom.confirm(DUE, exit.no() + "/SETTLE", "withdrawn");
		mailRoom.confirm(DUE, exit.no() + "/DEPARTURE", "withdrawn");
	}

	static String causeKey(String exitNo, LegalClock clock) {
		return "exit-clock/" + exitNo + "/" + clock;
	}
}
