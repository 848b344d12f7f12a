package org.shebaohub.reconciliation;

import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.reconciliation.presence.Answers;
import org.shebaohub.reconciliation.presence.Disputes;
import org.shebaohub.reconciliation.spot.SpotChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which HR says whether somebody is there, and what he is. */
@Service
public class PresenceDesk {

	private final Answers answers;

	private final Disputes disputes;

	private final SpotChecks spotChecks;

	PresenceDesk(Answers answers, Disputes disputes, SpotChecks spotChecks) {
		this.answers = answers;
		this.disputes = disputes;
		this.spotChecks = spotChecks;
	}

	/** HR has looked; somebody who walked out gets a draft exit that another person confirms. */
	@Transactional
	public Decision answer(Actor actor, String no, AnswerForm form) {
		return answers.answer(actor, no, form);
	}

	/** Somebody says that it is otherwise: from now on nothing changes by itself for that person. */
	@Transactional
	public Decision dispute(Actor actor, String no, String reason) {
		return disputes.dispute(actor, no, reason);
	}

	/** The dispute is settled. */
	@Transactional
	public Decision settle(Actor actor, String no, String reason) {
		return disputes.settle(actor, no, reason);
	}

	/** What was seen of somebody whom a spot check drew. */
	@Transactional
	public Decision checked(Actor actor, long id, boolean present, String note) {
		return spotChecks.checked(actor, id, present, note);
	}

	/** Spot checks of the actor's scope, newest first. */
	@Transactional(readOnly = true)
	public SpotCheck.Page spotChecks(Actor actor, Long before, int limit) {
		return spotChecks.list(actor, before == null ? Long.MAX_VALUE : before, limit);
	}
}
