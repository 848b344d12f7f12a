package org.shebaohub.reconciliation;

import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reconciliation.point.Points;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for people who are not what two systems say they are. */
@Service
public class MismatchDesk {

	private final MismatchLists mismatches;

	private final Points points;

	private final OperationLog log;

	MismatchDesk(MismatchLists mismatches, Points points, OperationLog log) {
		this.mismatches = mismatches;
		this.points = points;
		this.log = log;
	}

	/** Those of the actor's scope, newest first. */
	@Transactional(readOnly = true)
	public MismatchView.Page list(Actor actor, MismatchView.Filter filter, Long before, int limit) {
		return mismatches.list(actor.scope(), filter, before == null ? Long.MAX_VALUE : before, limit);
	}

	/** That somebody takes mismatches out of the hub is written down. */
	@Transactional
	public void exported(Actor actor, MismatchView.Filter filter) {
		log.record(actor, "EVIDENCE_EXPORTED", "reconciliation", Map.of("filter", filter.toString()));
	}

	/** Empty for those who may not see it, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<MismatchView> find(Actor actor, String no) {
		return mismatches.find(no)
			.filter(found -> actor.sees(new OrgNode(found.node())))
			.map(found -> new MismatchView(found, points.of(mismatches.person(no)), mismatches.history(no)));
	}
}
