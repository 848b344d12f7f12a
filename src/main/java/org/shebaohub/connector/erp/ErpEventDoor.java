package org.shebaohub.connector.erp;

import org.apache.camel.Exchange;
import org.shebaohub.connector.EventDoor;
import org.shebaohub.connector.EventReply;
import org.shebaohub.exchange.AsideDesk;
import org.springframework.stereotype.Component;

/** The HTTP door for the ERP. */
@Component
public class ErpEventDoor {

	private final EventDoor door;

	ErpEventDoor(ErpEventCounter counter, AsideDesk asides) {
		this.door = new EventDoor(counter.intake(), "erp", asides);
	}

	/** @return what the sender is told, after the commit */
	public EventReply take(Exchange exchange) {
		return door.take(exchange);
	}
}
