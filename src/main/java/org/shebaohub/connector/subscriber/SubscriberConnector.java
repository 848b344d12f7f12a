package org.shebaohub.connector.subscriber;

import org.apache.camel.Exchange;
import org.shebaohub.connector.HttpReply;
import org.shebaohub.connector.SignedCall;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.subscription.SubscriberAnswer;
import org.shebaohub.subscription.SubscriberAnswer.Kind;
import org.shebaohub.subscription.SubscriptionDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Signs what a subscriber is told with the key that it shares with the hub, and reads what it answers. */
@Component
@EnableConfigurationProperties(SubscriberSettings.class)
public class SubscriberConnector {

	private final SubscriberSettings settings;

	private final WallClock clock;

	SubscriberConnector(SubscriberSettings settings, WallClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	public SignedCall call(Exchange exchange) {
		Delivery delivery = delivery(exchange);
		return SignedCall.of(delivery, settings.of(delivery.kind().substring(SubscriptionDesk.KIND.length())).key(), clock);
	}

	/** Whatever is neither a success nor a final refusal is told again. */
	public SubscriberAnswer answer(Exchange exchange) {
		HttpReply reply = HttpReply.of(exchange);
		Kind kind = reply.isTaken() ? Kind.TAKEN : reply.isRefusedForGood() ? Kind.REFUSED : Kind.AGAIN;
		return new SubscriberAnswer(delivery(exchange), kind, reply.status() == 0 ? reply.detail() : "HTTP " + reply.status());
	}

	private static Delivery delivery(Exchange exchange) {
		return exchange.getVariable("delivery", Delivery.class);
	}
}
