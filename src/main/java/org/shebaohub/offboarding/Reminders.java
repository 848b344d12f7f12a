package org.shebaohub.offboarding;

import java.time.Duration;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.roster.PersonnelDesk;
import org.springframework.stereotype.Component;

/** What is done when a time of an exit has come. */
@Component
class Reminders {

	private static final Duration A_DAY = Duration.ofDays(1);

	private final JdbcExits exits;

	private final Gate gate;

	private final ExitHandling handling;

	private final LegalClocks clocks;

	private final Effects effects;

	private final NoticeDesk notices;

	private final PersonnelDesk personnel;

	private final CaseDesk cases;

	private final MailRoom mailRoom;

	private final BusinessClock clock;

	Reminders(JdbcExits exits, Gate gate, ExitHandling handling, LegalClocks clocks, Effects effects, NoticeDesk notices,
			PersonnelDesk personnel, CaseDesk cases, MailRoom mailRoom, BusinessClock clock) {
		this.exits = exits;
		this.gate = gate;
		this.handling = handling;
		this.clocks = clocks;
		this.effects = effects;
		this.notices = notices;
		this.personnel = personnel;
		this.cases = cases;
		this.mailRoom = mailRoom;
		this.clock = clock;
	}

	void due(Delivery delivery) {
		String[] subject = delivery.subject().split("/");
		ExitCase exit = exits.lock(subject[0]).orElseThrow();
		Decision decision = Decision.accepted();
		switch (subject[1]) {
			case "SETTLE" -> settle(gate.examine(exit));
			case "DEPARTURE" -> decision = handling.left(gate.examine(exit));
			default -> clocks.warn(exit, LegalClock.valueOf(subject[1]));
		}
		if (decision.isRefused()) {
			mailRoom.again(delivery, clock.now().plus(A_DAY), "not marked: " + decision.findings().get(0).code());
		}
		else {
			mailRoom.close(delivery, "looked at: " + exit.state());
		}
	}

	/** Somebody leaves and nobody checks: that is the hub's own fault, and the administrators'. */
	void sweep() {
		personnel.leaving().stream().filter(state -> !isChecked(state.no())).forEach(state -> {
			String cause = "exit-unchecked/" + state.no();
			cases.report(new CaseReport(CaseKind.EXIT_UNCHECKED, cause, state.node(), Cause.HR, Map.of()));
			cases.join(cause, "employee/" + state.no());
		});
	}

	private boolean isChecked(EmployeeNo no) {
		return exits.of(no).stream().anyMatch(one -> one.state() != ExitState.WITHDRAWN && one.state() != ExitState.LAPSED
				&& !gate.isOfEarlier(one));
	}

	/** A month before the last day (R-000-48). */
	private void settle(ExitCase exit) {
		if (exit.state() == ExitState.BLOCKED) {
			ExitCheck check = gate.check(exit);
			effects.tell(exit, check, "exit-settle", Role.HR);
			notices.tell(Audience.employee(exit.leaver().employee()), "exit-settle-employee", Effects.words(exit, check), exit.no());
		}
	}
}
