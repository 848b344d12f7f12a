package org.shebaohub.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reconciliation.book.MismatchLists;
import org.shebaohub.reconciliation.evidence.EvidenceWords;
import org.shebaohub.reconciliation.point.Points;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for people who are not what two systems say they are. */
@Service
public class MismatchDesk {

	private static final int PAGE = 500;

	private final MismatchLists mismatches;

	private final Points points;

	private final EvidenceWords evidence;

	private final OperationLog log;

	MismatchDesk(MismatchLists mismatches, Points points, EvidenceWords evidence, OperationLog log) {
		this.mismatches = mismatches;
		this.points = points;
		this.evidence = evidence;
		this.log = log;
	}

	/** Those of the actor's scope, newest first. */
	@Transactional(readOnly = true)
	public MismatchView.Page list(Actor actor, MismatchView.Filter filter, Long before, int limit) {
		return mismatches.list(actor.scope(), filter, before == null ? Long.MAX_VALUE : before, limit);
	}

	/** In numbers, of the actor's scope. */
	@Transactional(readOnly = true)
	public MismatchFigures figures(Actor actor) {
		return mismatches.figures(actor.scope());
	}

	/** One of two people says that these may be taken out of the hub: HELD, and accepted when the other says the same within a day. */
	@Transactional
	public Decision wantExport(Actor actor, MismatchView.Filter filter) {
		return evidence.say(actor, whole(actor, filter));
	}

	/** Why the actor may not take them out; empty when two people have said so, and he is one of them or audits. */
	@Transactional(readOnly = true)
	public List<Finding> mayExport(Actor actor, MismatchView.Filter filter) {
		return evidence.examine(actor, whole(actor, filter));
	}

	private static MismatchView.Filter whole(Actor actor, MismatchView.Filter filter) {
		return filter.node() != null ? filter : new MismatchView.Filter(filter.type(), filter.source(), filter.state(), filter.owner(),
				actor.scope().path(), filter.olderThanDays());
	}

	/** Hands out all of them, a page in memory at a time, none without two people's word; that somebody takes them out of the hub is logged. */
	@Transactional
	public void export(Actor actor, MismatchView.Filter asked, Consumer<MismatchView.Summary> taker) {
		MismatchView.Filter filter = whole(actor, asked);
		if (!evidence.examine(actor, filter).isEmpty()) {
			throw new IllegalStateException(actor.name() + " has not two people's word for " + filter);
		}
		Long next = Long.MAX_VALUE;
		long count = 0;
		while (next != null) {
			MismatchView.Page page = mismatches.list(actor.scope(), filter, next, PAGE);
			page.mismatches().forEach(taker);
			count += page.mismatches().size();
			next = page.next();
		}
		log.record(actor, "EVIDENCE_EXPORTED", "reconciliation", Map.of("filter", filter.toString(), "count", count, "saidBy", evidence.sayers(filter)));
	}

	/** Empty for those who may not see it, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<MismatchView> find(Actor actor, String no) {
		return mismatches.find(no)
			.filter(found -> actor.sees(new OrgNode(found.node())))
			.map(found -> new MismatchView(found, points.of(mismatches.person(no)), mismatches.history(no)));
	}

	/** All of one employee, newest first, closed ones too, as far as the actor may see them. */
	@Transactional(readOnly = true)
	public List<MismatchView.Summary> of(Actor actor, EmployeeNo no) {
		return mismatches.of(no).stream().filter(found -> actor.sees(new OrgNode(found.node()))).toList();
	}
}
