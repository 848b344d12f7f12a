package org.shebaohub.connector.oa;

import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.connector.SignedCall;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.task.TaskAnswer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Signs what the office system is told, and reads what it answers. */
@Component
@EnableConfigurationProperties(OaSettings.class)
public class OaConnector {

	private final OaSettings settings;

	private final WallClock clock;

	OaConnector(OaSettings settings, WallClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** The stored event with the signature of this attempt. */
	public SignedCall call(Exchange exchange) {
		return SignedCall.of(delivery(exchange), settings.key() == null ? "" : settings.key(), clock);
	}

	/** Whatever is neither a success nor a final refusal is told again. */
	public TaskAnswer answer(Exchange exchange) {
		HttpReply reply = HttpReply.of(exchange);
		TaskAnswer.Kind kind = reply.isTaken() ? TaskAnswer.Kind.TAKEN
				: reply.isRefusedForGood() ? TaskAnswer.Kind.REFUSED : TaskAnswer.Kind.AGAIN;
		return new TaskAnswer(delivery(exchange), kind, reply.status() == 0 ? reply.detail() : "HTTP " + reply.status());
	}

	private static Delivery delivery(Exchange exchange) {
		return exchange.getVariable("delivery", Delivery.class);
	}
}
