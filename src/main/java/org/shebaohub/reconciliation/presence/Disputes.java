package org.shebaohub.reconciliation.presence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.reconciliation.point.Points;
import org.shebaohub.roster.PersonnelDesk;
import org.springframework.stereotype.Component;

/** While somebody disputes who or what a person is, nothing changes by itself for that person. */
@Component
public class Disputes {

	private final JdbcOpenMismatches mismatches;

	private final Answers answers;

	private final PersonnelDesk personnel;

	private final Points points;

	private final OperationLog log;

	private final BusinessClock clock;

	Disputes(JdbcOpenMismatches mismatches, Answers answers, PersonnelDesk personnel, Points points, OperationLog log,
			BusinessClock clock) {
		this.mismatches = mismatches;
		this.answers = answers;
		this.personnel = personnel;
		this.points = points;
		this.log = log;
		this.clock = clock;
	}

	/** In the caller's transaction: all that is open of the person is in dispute with it. */
	public Decision dispute(Actor actor, String no, String reason) {
		return turn(actor, no, reason, State.DISPUTED);
	}

	/** The dispute is settled; what is still open is to be answered. */
	public Decision settle(Actor actor, String no, String reason) {
		return turn(actor, no, reason, State.OPEN);
	}

	private Decision turn(Actor actor, String no, String reason, State to) {
		Optional<Open> known = mismatches.take(no).filter(one -> actor.sees(one.node()));
		if (known.isEmpty() || !actor.is(Answers.HR)) {
			return answers.refused(actor, no, known.isPresent());
		}
		if (reason == null || reason.isBlank() || reason.length() > 400) {
			return Decision.refused(new Finding("REASON_MISSING", "reason", "请填写1至400字的原因", Role.HR));
		}
		boolean begins = to == State.DISPUTED;
		boolean disputed = known.get().state() == State.DISPUTED;
		if (begins == disputed || known.get().state() == State.CLOSED) {
			return Decision.refused(new Finding("MISMATCH_STATE", no + ": " + known.get().state().word(), "该状态下不能办理", Role.HR));
		}
		Decision frozen = begins ? personnel.freeze(actor, known.get().employee(), no)
				: personnel.unfreeze(actor, known.get().employee(), no);
		if (!frozen.isRefused()) {
			all(actor, known.get(), reason, to);
		}
		return frozen;
	}

	private void all(Actor actor, Open known, String reason, State to) {
		List<Open> all = mismatches.of(known.employee());
		String kind = to == State.DISPUTED ? "DISPUTED" : "SETTLED";
		all.forEach(one -> {
			mismatches.turn(one, to);
			if (to == State.OPEN) {
				mismatches.again(one);
			}
			mismatches.happened(one.id(), kind, actor.name(), reason, clock.now());
		});
		points.touch(known.employee());
		log.record(actor, "MISMATCH_" + kind, known.no(), Map.of("length", reason.length(), "employeeNo", known.employee(), "mismatches",
				all.size()));
	}
}
