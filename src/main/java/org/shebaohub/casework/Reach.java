package org.shebaohub.casework;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shebaohub.casework.book.Case;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.springframework.stereotype.Component;

/** Whose business a case is. */
@Component
class Reach {

	private static final Role[] HR = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR };

	private static final Role[] FINANCE = { Role.FINANCE, Role.FINANCE_MANAGER };

	private final DutyDesk duties;

	Reach(DutyDesk duties) {
		this.duties = duties;
	}

	/** Those whose scope covers its node, and those who stand in there. */
	boolean sees(Actor actor, Case one) {
		return actor.sees(one.report().node()) || isOnDuty(actor, one);
	}

	/** HR of the scope, finance where the cause lies there, and whoever is on duty for it today. */
	boolean mayHandle(Actor actor, Case one) {
		boolean byRole = actor.is(HR) || one.report().cause() == Cause.FINANCE && actor.is(FINANCE);
		return byRole && actor.sees(one.report().node()) || isOnDuty(actor, one);
	}

	private boolean isOnDuty(Actor actor, Case one) {
		Stream<Role> told = IntStream.rangeClosed(1, one.core().level()).mapToObj(one.report().kind()::roleAt);
		return Stream.concat(told, Stream.of(one.report().cause().owner())).distinct()
			.anyMatch(role -> duties.onDuty(role, one.report().node()).isHeldBy(actor.name()));
	}
}
