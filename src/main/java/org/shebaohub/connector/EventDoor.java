package org.shebaohub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.camel.Exchange;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A door for the events of systems over HTTP: CloudEvents, single or a batch, behind the gate that knows who is there. */
public final class EventDoor {

	private static final String SINGLE = "application/cloudevents+json";

	private static final String BATCH = "application/cloudevents-batch+json";

	private final EventIntake intake;

	public EventDoor(EventIntake intake) {
		this.intake = intake;
	}

	/** @return what the sender is told, after the commit */
	public EventReply take(Exchange exchange) {
		HttpServletRequest request = exchange.getMessage().getHeader(Exchange.HTTP_SERVLET_REQUEST,
				HttpServletRequest.class);
		String media = String.valueOf(request.getContentType()).replaceFirst(";.*", "").trim();
		if (!media.equals(SINGLE) && !media.equals(BATCH)) {
			return EventReply.problem(415, "EVENT_MEDIA_TYPE", List.of());
		}
		Actor actor = (Actor) request.getAttribute(Actor.class.getName());
		try {
			return answer(actor, CloudEvents.document(body(exchange)), media.equals(BATCH));
		}
		catch (EventUnreadable unreadable) {
			return unreadable(unreadable.getMessage());
		}
		catch (DataAccessException | TransactionException failure) {
			if (!StoreAway.is(failure)) {
				throw failure;
			}
			return EventReply.problem(503, "STORE_UNAVAILABLE", List.of());
		}
	}

	/** As bytes: a reader would replace what is not UTF-8 and say nothing. */
	private static byte[] body(Exchange exchange) {
		byte[] body = exchange.getMessage().getBody(byte[].class);
		return body == null ? new byte[0] : body;
	}

	private EventReply answer(Actor actor, JsonNode document, boolean batch) {
		if (batch != document.isArray()) {
			return unreadable("send one event as " + SINGLE + ", a list of events as " + BATCH);
		}
		if (!batch) {
			return EventReply.single(intake.take(actor, CloudEvents.event(document)));
		}
		if (document.size() > CloudEvents.MOST) {
			return unreadable("more than " + CloudEvents.MOST + " events; send several batches");
		}
		return EventReply.batch(CloudEvents.batch(document).stream().map(event -> intake.take(actor, event)).toList());
	}

	private static EventReply unreadable(String what) {
		return EventReply.problem(400, "UNREADABLE_JSON", List.of(new Finding("UNREADABLE", "body", what, null)));
	}
}
