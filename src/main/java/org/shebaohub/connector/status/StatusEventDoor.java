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
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reconciliation.StatusDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The HTTP doors at which systems say how people stand with them; who may say what is the desk's to know. */
@Component
public class StatusEventDoor implements EventIntake.Counter {

	private final MailRoom mailRoom;

	private final StatusDesk desk;

	private final TransactionOperations transaction;

	private final EventDoor door;

	StatusEventDoor(MailRoom mailRoom, StatusDesk desk, AsideDesk asides, TransactionOperations transaction) {
		this.mailRoom = mailRoom;
		this.desk = desk;
		this.transaction = transaction;
		this.door = new EventDoor(new EventIntake(mailRoom, this), "status", asides);
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
		desk.setAside(actor, event.source(), event.id(), event.data().getOrDefault("employeeNo", ""));
	}

	@Override
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		Finding why = findings.get(0);
		transaction.executeWithoutResult(status -> mailRoom.setAside(incoming, why.code() + " " + why.evidence()));
	}
}
