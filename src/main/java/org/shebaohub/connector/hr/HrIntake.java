package org.shebaohub.connector.hr;

import java.util.List;
import java.util.Map;
import org.shebaohub.exchange.Answer;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StillRunning;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterEvent;
import org.springframework.stereotype.Component;

/** Applies each event once, whichever door it came through. */
@Component
class HrIntake {

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

	private final PersonnelDesk desk;

	private final Object[] lanes = new Object[64];

	HrIntake(MailRoom mailRoom, PersonnelDesk desk) {
		this.mailRoom = mailRoom;
		this.desk = desk;
		java.util.Arrays.setAll(lanes, lane -> new Object());
	}

	EventResult take(Actor actor, CloudEvent read) {
		if (read.event() == null) {
			return EventResult.refused(400, "INVALID_EVENT", null, read.findings());
		}
		RosterEvent event = read.event();
		try {
			// those of one person go one after another, so that a change does not overtake the hire
			synchronized (lane(event)) {
				return taken(event.id(), mailRoom.once(incoming(read), () -> apply(actor, event)));
			}
		}
		catch (NotApplied refused) {
			return EventResult.refused(status(refused.findings), "INVALID_EVENT", event.id(), refused.findings);
		}
		catch (OtherContent other) {
			desk.quarantined(actor, event);
			return EventResult.refused(409, "EVENT_OTHER_CONTENT", event.id(), List.of());
		}
		catch (StillRunning running) {
			return EventResult.refused(409, "STILL_RUNNING", event.id(), List.of());
		}
	}

	private String apply(Actor actor, RosterEvent event) {
		Decision decision = desk.apply(actor, event);
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

	static Incoming incoming(CloudEvent read) {
		RosterEvent event = read.event();
		return new Incoming("hr:" + event.source(), event.id(), event.type(), "event",
				Map.of("employeeNo", event.values().getOrDefault("employeeNo", "-")), read.content());
	}

	private static int status(List<Finding> findings) {
		return findings.stream().anyMatch(finding -> finding.code().equals("NOT_ALLOWED")) ? 403
				: findings.stream().anyMatch(finding -> finding.evidence().startsWith("data.")
						|| finding.evidence().matches("type|time")) ? 400 : 422;
	}

	private Object lane(RosterEvent event) {
		String subject = event.values().getOrDefault("employeeNo", event.values().getOrDefault("unit", ""));
		return lanes[Math.floorMod(subject.hashCode(), lanes.length)];
	}
}
