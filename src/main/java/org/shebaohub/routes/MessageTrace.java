package org.shebaohub.routes;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.camel.Exchange;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;

/** The trace to which a message in a route belongs. */
final class MessageTrace {

	private static final String KEPT = Trace.class.getName();

	private MessageTrace() {
	}

	/** As the mail room's row says; else as at the first step, before the route drops what the message brought. */
	static Trace of(Exchange exchange) {
		Delivery delivery = delivery(exchange);
		if (delivery != null && delivery.trace() != null) {
			return delivery.trace();
		}
		Trace trace = exchange.getProperty(KEPT, Trace.class);
		if (trace == null) {
			trace = first(exchange);
			exchange.setProperty(KEPT, trace);
		}
		return trace;
	}

	static Delivery delivery(Exchange exchange) {
		return exchange.hasVariables() ? exchange.getVariable("delivery", Delivery.class) : null;
	}

	/** A door has read its header already; a queue's message is read here. */
	private static Trace first(Exchange exchange) {
		Object request = exchange.getMessage().getHeader(Exchange.HTTP_SERVLET_REQUEST);
		if (request instanceof HttpServletRequest door && door.getAttribute(KEPT) instanceof Trace told) {
			return told;
		}
		String header = exchange.getMessage().getHeader(Trace.HEADER, String.class);
		return Trace.read(header).map(Trace::next).orElseGet(TraceAtHand::orBegin);
	}
}
