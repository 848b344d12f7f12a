package org.shebaohub.offboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.offboarding.ExitCase.Leaver;
import org.shebaohub.offboarding.core.ExitCore.Event;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reimbursement.ClaimEnded;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What other modules tell, each in the transaction in which it happened: exits start, go on and end by themselves. */
@Component
class Tidings {

	/** Who left longer ago with nothing open is history. */
	private static final int HISTORY_DAYS = 60;

	private final JdbcExits exits;

	private final JdbcExitParts parts;

	private final NewExits openings;

	private final Gate gate;

	private final LegalClocks clocks;

	private final RosterDesk roster;

	private final CaseDesk cases;

	private final OperationLog log;

	private final BusinessClock clock;

	Tidings(JdbcExits exits, JdbcExitParts parts, NewExits openings, Gate gate, LegalClocks clocks, RosterDesk roster,
			CaseDesk cases, OperationLog log, BusinessClock clock) {
		this.exits = exits;
		this.parts = parts;
		this.openings = openings;
		this.gate = gate;
		this.clocks = clocks;
		this.roster = roster;
		this.cases = cases;
		this.log = log;
		this.clock = clock;
	}

	@EventListener
	void on(RosterNews.Resigned told) {
		Leaver leaver = new Leaver(told.no(), told.node(), told.kind(), told.lastDay());
		Optional<ExitCase> living = gate.living(told.no());
		if (living.isPresent()) {
			again(living.get(), leaver, told.resignationId());
		}
		else if (fits(leaver, told.resignationId())) {
			openings.open(Actor.HUB, leaver, "resignation/" + shortened(told.resignationId()), told.reason(), null)
				.ifPresent(exit -> parts.note(exit.no(), shortened(told.resignationId())));
		}
	}

	/** A second resignation of the same person is no second exit; one for a draft confirms it. */
	private void again(ExitCase living, Leaver told, String resignationId) {
		parts.note(living.no(), shortened(resignationId));
		log.record(Actor.HUB, "RESIGNATION_AGAIN", living.no(), Map.of("resignationId", resignationId, "lastDay", told.lastDay()));
		openings.goOn(openings.correct(living, told));
	}

	private boolean fits(Leaver leaver, String resignationId) {
		Optional<Employee> employee = roster.find(leaver.employee());
		boolean gone = employee.map(Employee::employedTo).filter(to -> to.isBefore(clock.today())).isPresent();
		boolean tooEarly = employee.filter(known -> leaver.lastDay().isBefore(known.employedFrom())).isPresent();
		if (gone || tooEarly) {
			log.record(Actor.HUB, gone ? "RESIGNATION_AFTER_LEAVING" : "RESIGNATION_BEFORE_HIRING", "employee/" + leaver.employee(), Map.of("resignationId", resignationId, "lastDay", leaver.lastDay()));
		}
		if (tooEarly && !gone) {
			cases.report(new CaseReport(CaseKind.EXIT_UNCHECKED, "exit-unchecked/" + leaver.employee(), leaver.node(), Cause.HR, Map.of()));
		}
		return !gone && !tooEarly;
	}

	@EventListener
	void on(RosterNews.ResignationWithdrawn told) {
		exits.of(told.no()).stream().filter(one -> parts.isOf(one.no(), shortened(told.resignationId()))).findFirst()
			.flatMap(one -> exits.lock(one.no())).ifPresent(this::takeBack);
	}

	private void takeBack(ExitCase exit) {
		if (gate.isGone(exit)) {
			log.record(Actor.HUB, "WITHDRAWAL_AFTER_LEAVING", exit.no(), Map.of("lastDay", exit.leaver().lastDay()));
		}
		else {
			gate.step(Actor.HUB, exit, Event.WITHDRAW, gate.check(exit));
		}
	}

	/** HR says that somebody has left: with an exit or past it (R-000-08). */
	@EventListener
	void on(RosterNews.Departed told) {
		Leaver leaver = new Leaver(told.no(), told.node(), told.kind(), told.lastDay());
		Optional<ExitCase> living = gate.living(told.no());
		if (living.isPresent()) {
			departed(living.get(), leaver);
		}
		else if (!known(leaver)) {
			byPassing(leaver);
		}
	}

	private void departed(ExitCase living, Leaver told) {
		Leaver same = new Leaver(told.employee(), told.node(), told.kind() == null ? living.leaver().kind() : told.kind(), told.lastDay());
		openings.goOn(gate.save(openings.correct(living, same).departed(clock.today())));
	}

	private boolean known(Leaver leaver) {
		Optional<Employee> employee = roster.find(leaver.employee());
		return exits.of(leaver.employee()).stream().filter(one -> one.state() == ExitState.COMPLETED)
			.anyMatch(one -> employee.filter(known -> one.isOfThat(known, leaver.lastDay())).isPresent());
	}

	private void byPassing(Leaver leaver) {
		boolean history = leaver.lastDay().isBefore(clock.today().minusDays(HISTORY_DAYS));
		if (!history || gate.check(leaver).holds()) {
			openings.open(Actor.HUB, leaver, "left", null, clock.today());
		}
	}

	@EventListener
	void on(LedgerNews.ItemBooked news) {
		changed(news.item());
	}

	@EventListener
	void on(LedgerNews.ItemSettled news) {
		changed(news.item());
	}

	@EventListener
	void on(LedgerNews.ItemReopened news) {
		changed(news.item());
	}

	private void changed(OpenItem item) {
		Optional<ExitCase> living = gate.living(item.employee());
		living.ifPresent(gate::examine);
		if (living.isEmpty() && item.kind().isOwedByEmployee()) {
			afterwards(exits.of(item.employee()));
		}
	}

	/** What is booked or taken back after the exit was completed is found too, and its settling. */
	private void afterwards(List<ExitCase> all) {
		all.stream().findFirst().filter(last -> last.state() == ExitState.COMPLETED && !gate.isOfEarlier(last)).ifPresent(last -> {
			if (last.isHeldBy(gate.check(last))) {
				gate.breach(last);
			}
			else {
				cases.clear("exit-bypassed/" + last.no(), "everything is settled");
			}
		});
	}

	@EventListener
	void on(RosterNews.Protected news) {
		gate.living(news.no()).ifPresent(gate::examine);
	}

	@EventListener
	void on(ClaimEnded news) {
		gate.living(news.employee()).ifPresent(gate::examine);
	}

	@EventListener
	void on(EnrollmentNews.Confirmed news) {
		switch (news.kind()) {
			case REMOVAL -> clocks.removed(news);
			case REINSTATEMENT -> openings.removeAnew(news.no(), news.scheme());
			default -> { }
		}
	}

	private static String shortened(String id) {
		return id.length() <= 80 ? id : id.substring(0, 80);
	}
}
