package org.shebaohub.connector.hr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.shebaohub.connector.StoreAway;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PersonnelDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The queue of HR systems: what is not applied is kept with its reason and never comes round again; only where the store
 * is away the message goes back to the broker.
 */
@Component
public class HrEventQueue {

	private static final Logger log = LoggerFactory.getLogger(HrEventQueue.class);

	private static final int LARGEST = 256 * 1024;

	/** Whoever may write to the queue, as the broker's security has it. */
	private static final Actor WRITER = new Actor("hr.events", Set.of(Role.HR_SYSTEM), Actor.HUB.scope(), null);

	private final HrIntake intake;

	private final PersonnelDesk desk;

	HrEventQueue(HrIntake intake, PersonnelDesk desk) {
		this.intake = intake;
		this.desk = desk;
	}

	public void take(Exchange exchange) {
		byte[] body = body(exchange);
		try {
			JsonNode document = CloudEvents.document(body);
			List<CloudEvent> events = document.isArray() ? CloudEvents.batch(document) : List.of(CloudEvents.event(document));
			if (!events.stream().allMatch(event -> take(event, body))) {
				exchange.setRollbackOnly(true);
			}
		}
		catch (HrUnreadable unreadable) {
			setAside(body, unreadable.getMessage());
		}
		catch (DataAccessException | TransactionException unkept) {
			// not even its setting aside was kept
			log.warn("an event goes back to the broker: {}", unkept.getClass().getSimpleName());
			exchange.setRollbackOnly(true);
		}
	}

	/** @return false when it must come again: the same event is being worked on */
	private boolean take(CloudEvent event, byte[] body) {
		try {
			EventResult result = intake.take(WRITER, event);
			if (result.isRefused() && result.status() != 409) {
				desk.setAside(WRITER, event.event() == null ? unread(body) : HrIntake.incoming(event), result.findings());
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
		desk.setAside(WRITER, unread(body), List.of(new Finding("EVENT_UNREADABLE", why,
				"correct it at the sender and send it again", Role.HR)));
	}

	private static Incoming unread(byte[] body) {
		return new Incoming("hr.events", "unread", "hr.event", "event", Map.of(), new String(body, StandardCharsets.UTF_8));
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
