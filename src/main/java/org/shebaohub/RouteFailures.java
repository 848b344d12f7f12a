package org.shebaohub;

import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.shebaohub.connector.StoreAway;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a route that broke: its message waits for the next attempt, its HTTP caller gets a plain answer. */
@Component
class RouteFailures {

	private static final Logger log = LoggerFactory.getLogger(RouteFailures.class);

	/** So many attempts until a message that always breaks something of ours is a person's. */
	private static final int PATIENCE = 10;

	private final MailRoom mailRoom;

	RouteFailures(MailRoom mailRoom) {
		this.mailRoom = mailRoom;
	}

	/** Only the kind of failure is kept: an exception's text may hold personal data. */
	@Handler
	public void record(Exchange exchange) {
		Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
		Delivery delivery = exchange.getVariable("delivery", Delivery.class);
		log.warn("route {} failed at {}", exchange.getFromRouteId(), exchange.getProperty(Exchange.FAILURE_ENDPOINT),
				failure);
		if (delivery != null) {
			String reason = "failed in " + exchange.getFromRouteId() + ": " + failure.getClass().getSimpleName();
			if (delivery.attempt() >= PATIENCE && !StoreAway.is(failure)) {
				mailRoom.park(delivery, reason);
			}
			else {
				mailRoom.again(delivery, reason);
			}
			return;
		}
		exchange.getMessage().removeHeaders("*");
		exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 500);
		exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/problem+json");
		exchange.getMessage().setBody("{\"status\":500,\"code\":\"INTERNAL\",\"title\":\"The hub could not take this; nothing was changed\"}");
	}
}
