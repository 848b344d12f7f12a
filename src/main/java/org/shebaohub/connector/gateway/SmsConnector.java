package org.shebaohub.connector.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.notice.SmsAnswer;
import org.shebaohub.notice.SmsCall;
import org.springframework.stereotype.Component;

/** Short messages in the gateway's words. The gateway knows phone and day, not our number. */
@Component
public class SmsConnector {

	/** The body of one message: a registered template with its parameters. */
	public String message(Exchange exchange) {
		SmsCall call = call(exchange);
		return CanonicalJson.write(Map.of("phone", call.phone(), "sign", call.sign(), "template", call.template(), "params",
				call.params(), "outId", call.outId()));
	}

	/** The query string of a question. */
	public String phoneAndDay(Exchange exchange) {
		SmsCall call = call(exchange);
		return "phone=" + call.phone() + "&date=" + DateTimeFormatter.BASIC_ISO_DATE.format(call.sentOn());
	}

	/** What the gateway said of a message: accepted is not delivered. */
	public SmsAnswer answer(Exchange exchange) {
		HttpReply reply = HttpReply.of(exchange);
		SmsAnswer.Kind kind = !reply.sent() ? SmsAnswer.Kind.NOT_SENT
				: !reply.isOk() || reply.text("code").isEmpty() ? SmsAnswer.Kind.UNCLEAR
						: "OK".equals(reply.text("code")) ? SmsAnswer.Kind.ACCEPTED : SmsAnswer.Kind.REFUSED;
		return new SmsAnswer(call(exchange).delivery(), kind, said(reply, "bizId"), said(reply, "code"), reply.detail());
	}

	/** Null when it was not said: no message is known by an empty id. */
	private static String said(HttpReply reply, String field) {
		return reply.text(field).isEmpty() ? null : reply.text(field);
	}

	/** Whether the gateway lists a message of this template with these parameters on that day, and how it ended. */
	public SmsAnswer listed(Exchange exchange) {
		SmsCall call = call(exchange);
		HttpReply reply = HttpReply.of(exchange);
		if (!reply.isOk() || !reply.json().orElseThrow().path("messages").isArray()) {
			return new SmsAnswer(call.delivery(), SmsAnswer.Kind.UNCLEAR, null, null, reply.detail());
		}
		return StreamSupport.stream(reply.json().orElseThrow().path("messages").spliterator(), false)
			.filter(message -> isThis(call, message)).findFirst()
			.map(message -> new SmsAnswer(call.delivery(), end(message.path("status").asText()),
					message.path("bizId").asText(null), message.path("errCode").asText(null), reply.detail()))
			.orElseGet(() -> new SmsAnswer(call.delivery(), SmsAnswer.Kind.NOT_FOUND, null, null, reply.detail()));
	}

	private static boolean isThis(SmsCall call, JsonNode message) {
		String bizId = message.path("bizId").asText("");
		return call.bizId() != null ? call.bizId().equals(bizId)
				: message.path("template").asText().equals(call.template()) && !call.taken().contains(bizId)
						&& hasParams(message.path("params"), call.params());
	}

	private static SmsAnswer.Kind end(String status) {
		return switch (status) {
			case "DELIVERED" -> SmsAnswer.Kind.DELIVERED;
			case "UNDELIVERED", "FAILED" -> SmsAnswer.Kind.UNDELIVERED;
			default -> SmsAnswer.Kind.FOUND;
		};
	}

	private static boolean hasParams(JsonNode listed, Map<String, String> params) {
		return listed.size() == params.size() && params.entrySet()
			.stream()
			.allMatch(param -> listed.path(param.getKey()).asText().equals(param.getValue()));
	}

	private static SmsCall call(Exchange exchange) {
		return exchange.getVariable("call", SmsCall.class);
	}
}
