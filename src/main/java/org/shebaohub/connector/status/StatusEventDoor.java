package org.shebaohub.connector.status;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.shebaohub.connector.CloudEvent;
import org.shebaohub.connector.EventDoor;
import org.shebaohub.connector.EventIntake;
import org.shebaohub.connector.EventReply;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reconciliation.StatusDesk;
import org.springframework.stereotype.Component;

/** The HTTP doors at which systems say how people stand with them; who may say what is the desk's to know. */
@Component
public class StatusEventDoor implements EventIntake.Counter {

	private final StatusDesk desk;

	private final EventDoor door;

	StatusEventDoor(MailRoom mailRoom, StatusDesk desk) {
		this.desk = desk;
		this.door = new EventDoor(new EventIntake(mailRoom, this));
	}

	/** @return what the sender is told, after the commit */
	public EventReply take(Exchange exchange) {
		return door.take(exchange);
	}

	@Override
	public Incoming incoming(CloudEvent event) {
		return new Incoming("status:" + event.source(), event.id(), event.type(), "event",
				Map.of("employeeNo", event.data().getOrDefault("employeeNo", "-")), event.content());
	}

	/** Of a single person a stranger is no news but a mistake. */
	@Override
	public Decision apply(Actor actor, CloudEvent event) {
		List<Finding> findings = StatusEvent.examine(event);
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Decision decision = desk.report(actor, StatusEvent.report(event));
		return decision.findings().isEmpty() ? decision : new Decision(Outcome.REFUSED, decision.findings());
	}

	@Override
	public void quarantined(Actor actor, CloudEvent event) {
		desk.setAside(actor, event.source(), event.id());
	}

	@Override
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		throw new UnsupportedOperationException("these events come by no queue");
	}
}
