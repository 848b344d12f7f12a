package org.shebaohub.connector.tax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.kernel.CanonicalJson;
import org.springframework.stereotype.Component;

/** Declarations, payment orders and questions in the tax authority's words, its answers in the contribution desk's. */
@Component
public class TaxConnector {

	/** About us or the moment, not about the declaration. */
	private static final Set<Integer> SAYS_NOTHING = Set.of(401, 403, 408, 425, 429);

	/** The body of a declaration: a month of a unit with all its lines. */
	public String declaration(Exchange exchange) {
		TaxCall call = call(exchange);
		List<Map<String, Object>> lines = call.lines()
			.stream()
			.map(line -> Map.<String, Object>of("insuranceNo", line.insuranceNo(), "line", line.line(), "employerShare",
					line.employerShare(), "employeeShare", line.employeeShare()))
			.toList();
		return CanonicalJson.write(
				Map.of("unit", call.unit(), "month", call.month(), "total", call.total(), "lines", lines));
	}

	/** The body of a payment order: the total once more, so that both sides mean the same. */
	public String payment(Exchange exchange) {
		return CanonicalJson.write(Map.of("total", call(exchange).total()));
	}

	/** The path of a question. */
	public String declarationNo(Exchange exchange) {
		return call(exchange).declarationNo();
	}

	/** What the authority's answer means; what is not wholly understood is UNCLEAR and will be asked by number. */
	public TaxAnswer answer(Exchange exchange) {
		TaxCall call = call(exchange);
		HttpReply reply = HttpReply.of(exchange);
		TaxAnswer.Kind kind = kind(call, reply);
		return new TaxAnswer(call.delivery(), call.declarationNo(), kind, reply.text("code"), reply.detail(),
				date(reply, kind == TaxAnswer.Kind.CREDITED ? "creditedOn" : "paidOn"), date(reply, "paidOn"),
				rejected(reply));
	}

	private static TaxAnswer.Kind kind(TaxCall call, HttpReply reply) {
		if (!reply.sent()) {
			return TaxAnswer.Kind.NOT_SENT;
		}
		if (reply.isOk()) {
			return stated(reply);
		}
		if (reply.status() == 404 && call.action() == TaxCall.Action.QUERY && reply.json().isPresent()) {
			return TaxAnswer.Kind.NOT_FOUND;
		}
		boolean refused = reply.status() >= 400 && reply.status() < 500 && !SAYS_NOTHING.contains(reply.status())
				&& !reply.text("code").isEmpty();
		return refused ? TaxAnswer.Kind.REJECTED : TaxAnswer.Kind.UNCLEAR;
	}

	private static TaxAnswer.Kind stated(HttpReply reply) {
		return switch (reply.text("status")) {
			// declared, not paid; the refused lines come with the answer and the rest goes on
			case "DECLARED", "PARTIAL" -> TaxAnswer.Kind.DECLARED;
			case "PAYING" -> TaxAnswer.Kind.PROCESSING;
			case "PAID" -> TaxAnswer.Kind.PAID;
			case "CREDITED" -> date(reply, "creditedOn") == null ? TaxAnswer.Kind.UNCLEAR : TaxAnswer.Kind.CREDITED;
			case "REJECTED" -> TaxAnswer.Kind.REJECTED;
			default -> TaxAnswer.Kind.UNCLEAR;
		};
	}

	private static List<TaxAnswer.RejectedLine> rejected(HttpReply reply) {
		List<TaxAnswer.RejectedLine> lines = new ArrayList<>();
		reply.json()
			.ifPresent(json -> json.path("rejected")
				.forEach(line -> lines.add(new TaxAnswer.RejectedLine(line.path("insuranceNo").asText(),
						line.path("line").asText(null), line.path("code").asText()))));
		return lines;
	}

	private static LocalDate date(HttpReply reply, String field) {
		try {
			return reply.text(field).isEmpty() ? null : LocalDate.parse(reply.text(field));
		}
		catch (DateTimeException e) {
			return null;
		}
	}

	private static TaxCall call(Exchange exchange) {
		return exchange.getVariable("call", TaxCall.class);
	}
}
