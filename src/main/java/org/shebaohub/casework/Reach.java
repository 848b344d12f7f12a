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

	/** Those whose scope covers its node, and those on duty there whom it has reached or with whom its cause lies. */
	boolean sees(Actor actor, Case one) {
		return actor.sees(one.report().node())
				|| isOnDuty(actor, one, Stream.concat(told(one), Stream.of(one.report().cause().owner())));
	}

	/**
	 * Those whose case it is by its kind, and those whom its clock has reached, each in his scope or on duty for it today.
	 * With whom its cause lies does not count: he would stop the clock that runs against him.
	 */
	boolean mayHandle(Actor actor, Case one) {
		boolean byRole = actor.is(one.report().kind().owner() == Role.FINANCE ? FINANCE : HR) || told(one).anyMatch(actor::is);
		return byRole && actor.sees(one.report().node()) || isOnDuty(actor, one, told(one));
	}

	/** Also HR, whoever's case it is. */
	boolean mayHurry(Actor actor, Case one) {
		return mayHandle(actor, one) || actor.is(HR) && actor.sees(one.report().node());
	}

	private static Stream<Role> told(Case one) {
		return IntStream.rangeClosed(1, one.core().level()).mapToObj(one.report().kind()::roleAt);
	}

	private boolean isOnDuty(Actor actor, Case one, Stream<Role> roles) {
		return roles.distinct().anyMatch(role -> duties.onDuty(role, one.report().node()).isHeldBy(actor.name()));
	}
}
