package org.shebaohub;

import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.apache.camel.component.jms.JmsMessage;
import org.shebaohub.connector.EventReply;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.connector.StoreAway;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What becomes of a route that broke: our message waits for the next attempt, a partner's goes back to where it came
 * from, an HTTP caller gets a plain answer.
 */
@Component
class RouteFailures {

	private static final Logger log = LoggerFactory.getLogger(RouteFailures.class);

	/** So many of its attempts may break until a message that breaks something of ours is a person's. */
	private static final int PATIENCE = 10;

	/** So many deliveries of a partner's message until it is kept for a person and the queue goes on. */
	private static final int PARTNERS_PATIENCE = 3;

	private final MailRoom mailRoom;

	private final TransactionOperations transaction;

	RouteFailures(MailRoom mailRoom, TransactionOperations transaction) {
		this.mailRoom = mailRoom;
		this.transaction = transaction;
	}

	/** Only the kind of failure is kept: an exception's text may hold personal data. */
	@Handler
	public void record(Exchange exchange) throws JMSException {
		Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
		Delivery delivery = exchange.getVariable("delivery", Delivery.class);
		log.warn("route {} failed at {}", exchange.getFromRouteId(), exchange.getProperty(Exchange.FAILURE_ENDPOINT),
				failure);
		String reason = "failed in " + exchange.getFromRouteId() + ": " + failure.getClass().getSimpleName();
		if (delivery != null) {
			tryLater(delivery, reason, failure);
		}
		else if (exchange.getFromEndpoint().getEndpointUri().startsWith("platform-http")) {
			answer(exchange);
		}
		else if (StoreAway.is(failure) || !isSetAside(exchange, reason)) {
			exchange.setRollbackOnly(true);
		}
	}

	private void tryLater(Delivery delivery, String reason, Throwable failure) {
		if (failure instanceof HttpReply.Awaited || StoreAway.is(failure)) {
			mailRoom.again(delivery, reason);
		}
		else {
			mailRoom.again(delivery, reason, PATIENCE);
		}
	}

	/** A message of a queue that broke us each time is kept and acknowledged; anything else comes again. */
	private boolean isSetAside(Exchange exchange, String reason) throws JMSException {
		var message = exchange.getMessage(JmsMessage.class);
		if (message == null || message.getJmsMessage().getIntProperty("JMSXDeliveryCount") < PARTNERS_PATIENCE) {
			return false;
		}
		String text = message.getJmsMessage() instanceof TextMessage readable ? String.valueOf(readable.getText()) : "no text";
		String route = exchange.getFromRouteId();
		transaction.executeWithoutResult(status -> mailRoom
			.setAside(new Incoming(route, "broken", route, "message", Map.of(), text), reason));
		return true;
	}

	private static void answer(Exchange exchange) {
		EventReply reply = EventReply.problem(500, "INTERNAL_ERROR", List.of());
		exchange.getMessage().removeHeaders("*");
		exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, reply.status());
		exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, reply.mediaType());
		exchange.getMessage().setBody(reply.body());
	}
}
