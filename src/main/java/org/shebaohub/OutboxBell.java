package org.shebaohub;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.shebaohub.exchange.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries the mail room's ring to the outbox route; a ring that meets a waiting one is dropped. */
@Component
class OutboxBell {

	private final CamelContext camel;

	private final ProducerTemplate producer;

	OutboxBell(CamelContext camel, ProducerTemplate producer) {
		this.camel = camel;
		this.producer = producer;
	}

	@EventListener
	void ring(Outbox.Rang rang) {
		if (camel.isStarted()) {
			producer.sendBody("seda:outbox-bell?size=1&discardWhenFull=true", "");
		}
	}
}
