package org.shebaohub.connector.hr;

import java.util.List;
import java.util.Map;
import org.shebaohub.connector.CloudEvent;
import org.shebaohub.connector.EventIntake;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterEvent;
import org.springframework.stereotype.Component;

/** Brings the events of HR systems to the personnel desk. */
@Component
class HrEventCounter implements EventIntake.Counter {

	private final PersonnelDesk desk;

	private final EventIntake intake;

	HrEventCounter(MailRoom mailRoom, PersonnelDesk desk) {
		this.desk = desk;
		this.intake = new EventIntake(mailRoom, this);
	}

	/** One for all doors, so that the events of one person go one after another. */
	EventIntake intake() {
		return intake;
	}

	@Override
	public Incoming incoming(CloudEvent event) {
		return new Incoming("hr:" + event.source(), event.id(), event.type(), "event",
				Map.of("employeeNo", event.data().getOrDefault("employeeNo", "-")), event.content());
	}

	@Override
	public Decision apply(Actor actor, CloudEvent event) {
		return desk.apply(actor, roster(event));
	}

	@Override
	public void quarantined(Actor actor, CloudEvent event) {
		desk.quarantined(actor, roster(event));
	}

	@Override
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		desk.setAside(actor, incoming, findings);
	}

	private static RosterEvent roster(CloudEvent event) {
		return new RosterEvent(event.source(), event.id(), event.type(), event.time(), event.data());
	}
}
