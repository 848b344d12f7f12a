package org.shebaohub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.camel.Exchange;
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A door for the events of systems over HTTP: CloudEvents, single or a batch, behind the gate that knows who is there. */
public final class EventDoor {

	private static final String SINGLE = "application/cloudevents+json";

	private static final String BATCH = "application/cloudevents-batch+json";

	private final EventIntake intake;

	private final String system;

	private final AsideDesk asides;

	/** @param system whose events they are, in one word */
	public EventDoor(EventIntake intake, String system, AsideDesk asides) {
		this.intake = intake;
		this.system = system;
		this.asides = asides;
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
		byte[] body = body(exchange);
		try {
			return answer(actor, body, media.equals(BATCH));
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

	private EventReply answer(Actor actor, byte[] body, boolean batch) {
		try {
			List<CloudEvent> events = events(CloudEvents.document(body), batch);
			events.stream().filter(CloudEvent::isUnreadable).findFirst()
				.ifPresent(event -> keep(actor, body, event.findings().get(0).evidence()));
			List<EventResult> results = events.stream().map(event -> intake.take(actor, event)).toList();
			return batch ? EventReply.batch(results) : EventReply.single(results.get(0));
		}
		catch (CloudEvents.Unreadable unreadable) {
			keep(actor, body, unreadable.getMessage());
			return EventReply.problem(400, "UNREADABLE_JSON", List.of(
					new Finding("UNREADABLE", "body with SHA-256 " + RawBody.digest(body), unreadable.getMessage(), null)));
		}
	}

	private static List<CloudEvent> events(JsonNode document, boolean batch) {
		if (batch != document.isArray()) {
			throw new CloudEvents.Unreadable("send one event as " + SINGLE + ", a list of events as " + BATCH);
		}
		if (document.size() > CloudEvents.MOST && batch) {
			throw new CloudEvents.Unreadable("more than " + CloudEvents.MOST + " events; send several batches");
		}
		return batch ? CloudEvents.batch(document) : List.of(CloudEvents.event(document));
	}

	/** The sender is told; his operator and ours find the same bytes under the same digest. */
	private void keep(Actor actor, byte[] body, String what) {
		String source = system + ":" + actor.name();
		if (!asides.isFull(source)) {
			intake.setAside(actor, RawBody.incoming(source, RawBody.UNREAD, system + ".event", body), List.of(
					new Finding("EVENT_UNREADABLE", what, "correct it at the sender and send it again", null)));
		}
	}
}
