package org.shebaohub.connector;

import java.util.Arrays;
import java.util.List;
import org.shebaohub.exchange.Answer;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StillRunning;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;

/** Applies each event once, whichever door it came through. */
public final class EventIntake {

	/** The desk to which one kind of system brings its events. */
	public interface Counter {

		/** Whom it is about, as the mail room knows it. */
		Incoming incoming(CloudEvent event);

		/** ACCEPTED: applied. HELD: kept until what it needs has come. REFUSED: nothing was changed. */
		Decision apply(Actor actor, CloudEvent event);

		/** The event came under a known id with other content. */
		void quarantined(Actor actor, CloudEvent event);

		/** What came over a queue and was not applied is kept with the reason. */
		void setAside(Actor actor, Incoming incoming, List<Finding> findings);
	}

	/** Leaves the transaction of an event that was not applied: nothing of it stays. */
	private static final class NotApplied extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final transient List<Finding> findings;

		NotApplied(List<Finding> findings) {
			super("refused", null, false, false);
			this.findings = findings;
		}
	}

	private final MailRoom mailRoom;

	private final Counter counter;

	private final Object[] lanes = new Object[64];

	public EventIntake(MailRoom mailRoom, Counter counter) {
		this.mailRoom = mailRoom;
		this.counter = counter;
		Arrays.setAll(lanes, lane -> new Object());
	}

	EventResult take(Actor actor, CloudEvent event) {
		if (event.isUnreadable()) {
			return EventResult.refused(400, "INVALID_EVENT", null, event.findings());
		}
		try {
			// those of one person go one after another, so that a change does not overtake the hire
			synchronized (lane(event)) {
				return taken(event.id(), mailRoom.once(counter.incoming(event), () -> apply(actor, event)));
			}
		}
		catch (NotApplied refused) {
			return EventResult.refused(status(refused.findings), "INVALID_EVENT", event.id(), refused.findings);
		}
		catch (OtherContent other) {
			counter.quarantined(actor, event);
			return EventResult.refused(409, "EVENT_OTHER_CONTENT", event.id(), List.of());
		}
		catch (StillRunning running) {
			return EventResult.refused(409, "STILL_RUNNING", event.id(), List.of());
		}
	}

	Incoming incoming(CloudEvent event) {
		return counter.incoming(event);
	}

	void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		counter.setAside(actor, incoming, findings);
	}

	private String apply(Actor actor, CloudEvent event) {
		Decision decision = counter.apply(actor, event);
		if (decision.isRefused()) {
			throw new NotApplied(decision.findings());
		}
		return decision.outcome() == Outcome.HELD ? "WAITING " + HeldText.write(decision.findings()) : "APPLIED";
	}

	private static EventResult taken(String id, Answer answer) {
		boolean waits = answer.body().startsWith("WAITING ");
		return new EventResult(waits ? 202 : 200, null, id, waits ? "WAITING" : "APPLIED", answer.replayed(),
				waits ? HeldText.read(answer.body().substring(8)) : List.of());
	}

	private static int status(List<Finding> findings) {
		return findings.stream().anyMatch(finding -> finding.code().equals("NOT_ALLOWED")) ? 403
				: findings.stream().anyMatch(finding -> finding.evidence().startsWith("data.")
						|| finding.evidence().matches("type|time")) ? 400 : 422;
	}

	private Object lane(CloudEvent event) {
		String subject = event.data().getOrDefault("employeeNo", event.data().getOrDefault("unit", ""));
		return lanes[Math.floorMod(subject.hashCode(), lanes.length)];
	}
}
