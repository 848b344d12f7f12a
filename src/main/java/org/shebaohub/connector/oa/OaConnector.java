package org.shebaohub.connector.oa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.shebaohub.connector.CallbackSignature;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.task.TaskAnswer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Signs what the office system is told, and reads what it answers. */
@Component
@EnableConfigurationProperties(OaSettings.class)
public class OaConnector {

	/** It understood, and the same again would be refused again; everything else may be the moment or the wiring. */
	private static final Set<Integer> NEVER = Set.of(400, 410, 413, 415, 422);

	private final CallbackSignature signature;

	private final WallClock clock;

	OaConnector(OaSettings settings, WallClock clock) {
		this.signature = new CallbackSignature(List.of(settings.key() == null ? "" : settings.key()));
		this.clock = clock;
	}

	/** The stored event with the signature of this attempt. */
	public OaCall call(Exchange exchange) {
		Delivery delivery = delivery(exchange);
		String id = delivery.subject() + "-" + delivery.id();
		String time = Long.toString(clock.now().getEpochSecond());
		byte[] body = delivery.content().getBytes(StandardCharsets.UTF_8);
		return new OaCall(id, time, signature.sign(id, time, body), delivery.content());
	}

	/** Whatever is neither a success nor a final refusal is told again. */
	public TaskAnswer answer(Exchange exchange) {
		HttpReply reply = HttpReply.of(exchange);
		TaskAnswer.Kind kind = reply.status() >= 200 && reply.status() < 300 ? TaskAnswer.Kind.TAKEN
				: NEVER.contains(reply.status()) ? TaskAnswer.Kind.REFUSED : TaskAnswer.Kind.AGAIN;
		return new TaskAnswer(delivery(exchange), kind, reply.status() == 0 ? reply.detail() : "HTTP " + reply.status());
	}

	private static Delivery delivery(Exchange exchange) {
		return exchange.getVariable("delivery", Delivery.class);
	}
}
