package org.shebaohub.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for those who want to know whether a system is there now; a pause of its messages does not hold the question back. */
@Service
public class TrialDesk {

	/** Those that have a question of their own; of the others only their messages tell. */
	public static final SortedSet<String> ASKABLE = new TreeSet<>(List.of("bank", "bureau", "enrollment", "fund", "sms", "tax"));

	static final String KIND = "connector.test";

	/** Longer than any call may last; what has not come by then does not come. */
	static final Duration LIMIT = Duration.ofSeconds(30);

	private final JdbcTrials trials;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock business;

	private final WallClock wall;

	TrialDesk(JdbcTrials trials, MailRoom mailRoom, OperationLog log, BusinessClock business, WallClock wall) {
		this.trials = trials;
		this.mailRoom = mailRoom;
		this.log = log;
		this.business = business;
		this.wall = wall;
	}

	/** Asks in the background; while one question is on its way, a second one is that one. */
	@Transactional
	public Decision ask(Actor actor, String connector) {
		if (!actor.is(Role.ADMIN)) {
			return Decision.refused(new Finding("ROLE_NEEDED", actor.name() + " is " + actor.roles(), "an administrator may do this", Role.ADMIN));
		}
		if (!ASKABLE.contains(connector)) {
			return Decision.refused(new Finding("NO_SUCH_CONNECTOR", connector, "these can be asked: " + ASKABLE, null));
		}
		Instant now = wall.now();
		if (trials.begin(connector, now, actor.name(), now.minus(LIMIT))) {
			log.record(actor, "CONNECTOR_ASKED", "connector/" + connector, Map.of());
			mailRoom.post(new Intent(KIND, "hub", connector + "/" + now.toEpochMilli(), business.now(), Map.of(), "{}"));
		}
		return Decision.accepted();
	}

	@Transactional
	public TrialCall begin(Delivery delivery) {
		String connector = delivery.subject().split("/")[0];
		if (trials.isOpen(connector, wall.now().minus(LIMIT))) {
			return new TrialCall(delivery, connector, TrialCall.Action.ASK);
		}
		mailRoom.close(delivery, "nobody waits for the answer any more");
		return new TrialCall(delivery, connector, TrialCall.Action.NOTHING);
	}

	@Transactional
	public void record(TrialAnswer answer) {
		trials.end(answer, wall.now());
		log.record(Actor.HUB, "CONNECTOR_" + answer.outcome(), "connector/" + answer.connector(), Map.of("detail", answer.detail()));
		mailRoom.close(answer.delivery(), answer.outcome().name());
	}

	/** The last question to each; one whose answer did not come in time is SILENT. */
	@Transactional(readOnly = true)
	public List<Trial> latest() {
		Instant late = wall.now().minus(LIMIT);
		return trials.all().stream().map(one -> one.outcome() == null && one.askedAt().isBefore(late)
				? new Trial(one.connector(), one.askedAt(), one.askedBy(), one.askedAt().plus(LIMIT), Trial.Outcome.SILENT, "no answer in time")
				: one).toList();
	}
}
