package org.shebaohub.connector.hr;

import org.apache.camel.Exchange;
import org.shebaohub.connector.EventDoor;
import org.shebaohub.connector.EventReply;
import org.shebaohub.exchange.AsideDesk;
import org.springframework.stereotype.Component;

/** The HTTP door for HR systems. */
@Component
public class HrEventDoor {

	private final EventDoor door;

	HrEventDoor(HrEventCounter counter, AsideDesk asides) {
		this.door = new EventDoor(counter.intake(), "hr", asides);
	}

	/** @return what the sender is told, after the commit */
	public EventReply take(Exchange exchange) {
		return door.take(exchange);
	}
}
