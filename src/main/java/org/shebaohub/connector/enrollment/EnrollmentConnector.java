package org.shebaohub.connector.enrollment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.enrollment.EnrollmentAnswer;
import org.shebaohub.enrollment.EnrollmentAnswer.Kind;
import org.shebaohub.enrollment.EnrollmentCall;
import org.shebaohub.kernel.CanonicalJson;
import org.springframework.stereotype.Component;

/** Changes of coverage and questions in the authorities' words, their answers in the enrollment desk's. */
@Component
public class EnrollmentConnector {

	/** About us or the moment, not about the change. */
	private static final Set<Integer> SAYS_NOTHING = Set.of(401, 403, 408, 425, 429);

	/** The body of a change. */
	public String change(Exchange exchange) {
		EnrollmentCall call = call(exchange);
		return CanonicalJson.write(Map.of("insuranceNo", call.insuranceNo(), "kind", call.kind(), "effective",
				call.effective(), "month", call.month()));
	}

	/** The path of a question. */
	public String changeNo(Exchange exchange) {
		return call(exchange).changeNo();
	}

	/** What the authority's answer means; what is not wholly understood is UNCLEAR and will be asked by number. */
	public EnrollmentAnswer answer(Exchange exchange) {
		EnrollmentCall call = call(exchange);
		HttpReply reply = HttpReply.of(exchange);
		return new EnrollmentAnswer(call.delivery(), call.changeNo(), kind(call, reply), reply.text("receiptNo"),
				reply.text("code"), reply.detail(), date(reply));
	}

	private static Kind kind(EnrollmentCall call, HttpReply reply) {
		if (!reply.sent()) {
			return Kind.NOT_SENT;
		}
		if (reply.isOk()) {
			return stated(reply);
		}
		if (reply.status() == 404 && call.action() == EnrollmentCall.Action.QUERY && reply.json().isPresent()) {
			return Kind.NOT_FOUND;
		}
		boolean refused = reply.status() >= 400 && reply.status() < 500 && !SAYS_NOTHING.contains(reply.status())
				&& !reply.text("code").isEmpty();
		return refused ? Kind.REJECTED : Kind.UNCLEAR;
	}

	private static Kind stated(HttpReply reply) {
		return switch (reply.text("status")) {
			case "RECEIVED" -> Kind.RECEIVED;
			case "CONFIRMED" -> date(reply) == null ? Kind.UNCLEAR : Kind.CONFIRMED;
			case "REJECTED" -> Kind.REJECTED;
			default -> Kind.UNCLEAR;
		};
	}

	private static LocalDate date(HttpReply reply) {
		try {
			return reply.text("confirmedOn").isEmpty() ? null : LocalDate.parse(reply.text("confirmedOn"));
		}
		catch (DateTimeException e) {
			return null;
		}
	}

	private static EnrollmentCall call(Exchange exchange) {
		return exchange.getVariable("call", EnrollmentCall.class);
	}
}
