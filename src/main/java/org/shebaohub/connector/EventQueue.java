package org.shebaohub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A queue for the events of systems: what is not applied is kept with its reason and never comes round again; only where
 * the store is away the message goes back to the broker.
 */
public final class EventQueue {

	private static final Logger log = LoggerFactory.getLogger(EventQueue.class);

	private static final int LARGEST = 256 * 1024;

	private final EventIntake intake;

	private final Actor writer;

	private final Role accountable;

	/** @param writer whoever may write to the queue, as the broker's security has it; the queue's name is his */
	public EventQueue(EventIntake intake, Actor writer, Role accountable) {
		this.intake = intake;
		this.writer = writer;
		this.accountable = accountable;
	}

	public void take(Exchange exchange) {
		byte[] body = body(exchange);
		try {
			exchange.setRollbackOnly(!isTaken(body));
		}
		catch (DataAccessException | TransactionException unkept) {
			// not even its setting aside was kept
			log.warn("an event goes back to the broker: {}", unkept.getClass().getSimpleName());
			exchange.setRollbackOnly(true);
		}
	}

	private boolean isTaken(byte[] body) {
		try {
			JsonNode document = CloudEvents.document(body);
			List<CloudEvent> events = document.isArray() ? CloudEvents.batch(document) : List.of(CloudEvents.event(document));
			return events.stream().allMatch(event -> take(event, body));
		}
		catch (CloudEvents.Unreadable unreadable) {
			setAside(body, unreadable.getMessage());
			return true;
		}
	}

	/** @return false when it must come again: the same event is being worked on */
	private boolean take(CloudEvent event, byte[] body) {
		try {
			EventResult result = intake.take(writer, event);
			if (result.isRefused() && result.status() != 409) {
				intake.setAside(writer, event.isUnreadable() ? unread(body) : intake.incoming(event), result.findings());
			}
			return !"STILL_RUNNING".equals(result.code());
		}
		catch (RuntimeException ours) {
			if (StoreAway.is(ours)) {
				throw ours;
			}
			log.error("an event of the queue could not be applied", ours);
			setAside(body, "the hub broke on it: " + ours.getClass().getSimpleName());
			return true;
		}
	}

	private void setAside(byte[] body, String why) {
		intake.setAside(writer, unread(body), List.of(new Finding("EVENT_UNREADABLE", why,
				"correct it at the sender and send it again", accountable)));
	}

	private Incoming unread(byte[] body) {
		return RawBody.incoming(writer.name(), RawBody.UNREAD, writer.name().replaceFirst("s$", ""), body);
	}

	/** Of all that waits what came by this queue: what came by another door had another scope. */
	public boolean takes(Incoming kept) {
		return kept.source().equals(writer.name())
				|| kept.source().startsWith(system()) && !kept.messageId().equals(RawBody.UNREAD);
	}

	/** Takes what was set aside once more. @return what stands against it, or empty when all of it was applied */
	public Optional<Finding> again(Incoming kept) {
		try {
			return events(kept).map(event -> intake.take(writer, event)).filter(EventResult::isRefused)
				.map(result -> result.findings().isEmpty()
						? new Finding(result.code(), "event " + result.id(), "look at the event itself", accountable)
						: result.findings().get(0))
				.findFirst();
		}
		catch (CloudEvents.Unreadable unreadable) {
			return Optional.of(new Finding("EVENT_UNREADABLE", unreadable.getMessage(), "correct it at the sender", accountable));
		}
	}

	private Stream<CloudEvent> events(Incoming kept) {
		if (!kept.source().equals(writer.name())) {
			return Stream.of(CloudEvents.kept(kept.source().substring(system().length()), kept.messageId(), kept.content()));
		}
		JsonNode document = CloudEvents.document(RawBody.bytes(kept.content()));
		return document.isArray() ? CloudEvents.batch(document).stream() : Stream.of(CloudEvents.event(document));
	}

	/** How the sources of this kind of system begin. */
	private String system() {
		return writer.name().replaceFirst("\\..*", ":");
	}

	/** A body that is too large is not read at all. */
	private static byte[] body(Exchange exchange) {
		Long size = exchange.getMessage().getHeader("_AMQ_LARGE_SIZE", Long.class);
		Object body = size != null && size > LARGEST ? "too large: " + size + " bytes" : exchange.getMessage().getBody();
		byte[] bytes = body instanceof byte[] raw ? raw
				: body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
		return bytes.length > LARGEST ? ("too large: " + bytes.length + " bytes").getBytes(StandardCharsets.UTF_8) : bytes;
	}
}
