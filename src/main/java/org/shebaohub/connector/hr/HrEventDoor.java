package org.shebaohub.connector.hr;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.camel.Exchange;
import org.shebaohub.connector.StoreAway;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The HTTP door for HR systems: CloudEvents, single or a batch, behind the gate that knows who is there. */
@Component
public class HrEventDoor {

	private static final String SINGLE = "application/cloudevents+json";

	private static final String BATCH = "application/cloudevents-batch+json";

	private final HrIntake intake;

	HrEventDoor(HrIntake intake) {
		this.intake = intake;
	}

	/** @return what the sender is told, after the commit */
	public HrReply take(Exchange exchange) {
		HttpServletRequest request = exchange.getMessage().getHeader(Exchange.HTTP_SERVLET_REQUEST,
				HttpServletRequest.class);
		String media = String.valueOf(request.getContentType()).replaceFirst(";.*", "").trim();
		if (!media.equals(SINGLE) && !media.equals(BATCH)) {
			return HrReply.problem(415, "EVENT_MEDIA_TYPE", List.of());
		}
		Actor actor = (Actor) request.getAttribute(Actor.class.getName());
		try {
			return answer(actor, CloudEvents.document(body(exchange)), media.equals(BATCH));
		}
		catch (HrUnreadable unreadable) {
			return unreadable(unreadable.getMessage());
		}
		catch (DataAccessException | TransactionException failure) {
			if (!StoreAway.is(failure)) {
				throw failure;
			}
			return HrReply.problem(503, "STORE_UNAVAILABLE", List.of());
		}
	}

	/** As bytes: a reader would replace what is not UTF-8 and say nothing. */
	private static byte[] body(Exchange exchange) {
		byte[] body = exchange.getMessage().getBody(byte[].class);
		return body == null ? new byte[0] : body;
	}

	private HrReply answer(Actor actor, JsonNode document, boolean batch) {
		if (batch != document.isArray()) {
			return unreadable("send one event as " + SINGLE + ", a list of events as " + BATCH);
		}
		if (!batch) {
			return HrReply.single(intake.take(actor, CloudEvents.event(document)));
		}
		if (document.size() > CloudEvents.MOST) {
			return unreadable("more than " + CloudEvents.MOST + " events; send several batches");
		}
		return HrReply.batch(CloudEvents.batch(document).stream().map(event -> intake.take(actor, event)).toList());
	}

	private static HrReply unreadable(String what) {
		return HrReply.problem(400, "UNREADABLE_JSON", List.of(new Finding("UNREADABLE", "body", what, null)));
	}
}
