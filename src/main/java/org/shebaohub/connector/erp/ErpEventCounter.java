package org.shebaohub.connector.erp;

import java.util.List;
import java.util.Map;
import org.shebaohub.connector.CloudEvent;
import org.shebaohub.connector.EventIntake;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.ledger.ErpDesk;
import org.shebaohub.ledger.ErpEvent;
import org.springframework.stereotype.Component;

/** Brings the events of the ERP to its desk. */
@Component
class ErpEventCounter implements EventIntake.Counter {

	private final ErpDesk desk;

	private final EventIntake intake;

	ErpEventCounter(MailRoom mailRoom, ErpDesk desk) {
		this.desk = desk;
		this.intake = new EventIntake(mailRoom, this);
	}

	/** One for all doors, so that the events of one person go one after another. */
	EventIntake intake() {
		return intake;
	}

	@Override
	public Incoming incoming(CloudEvent event) {
		return new Incoming("erp:" + event.source(), event.id(), event.type(), "event",
				event.data().containsKey("unit") ? Map.of("unit", event.data().get("unit"))
						: Map.of("employeeNo", event.data().getOrDefault("employeeNo", "-")), event.content());
	}

	@Override
	public Decision apply(Actor actor, CloudEvent event) {
		return desk.apply(actor, erp(event));
	}

	@Override
	public void quarantined(Actor actor, CloudEvent event) {
		desk.quarantined(actor, erp(event));
	}

	@Override
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		desk.setAside(actor, incoming, findings);
	}

	private static ErpEvent erp(CloudEvent event) {
		return new ErpEvent(event.source(), event.id(), event.type(), event.time(), event.data());
	}
}
