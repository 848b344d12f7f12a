package org.shebaohub.reconciliation;

import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.book.Mismatches;
import org.shebaohub.reconciliation.point.Points;
import org.shebaohub.kernel.OrgNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for people who are not what two systems say they are. */
@Service
public class MismatchDesk {

	private final Mismatches mismatches;

	private final Points points;

	MismatchDesk(Mismatches mismatches, Points points) {
		this.mismatches = mismatches;
		this.points = points;
	}

	/** Those of the actor's scope, newest first. */
	@Transactional(readOnly = true)
	public MismatchView.Page list(Actor actor, MismatchView.Filter filter, Long before, int limit) {
		return mismatches.list(actor.scope(), filter, before == null ? Long.MAX_VALUE : before, limit);
	}

	/** Empty for those who may not see it, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<MismatchView> find(Actor actor, String no) {
		return mismatches.find(no)
			.filter(found -> actor.sees(new OrgNode(found.node())))
			.map(found -> new MismatchView(found, points.of(mismatches.person(no)), mismatches.history(no)));
	}
}
