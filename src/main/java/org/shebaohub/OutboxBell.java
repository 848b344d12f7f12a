package org.shebaohub;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.shebaohub.exchange.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries the mail room's ring to the outbox route; while one waits there, another says nothing new. */
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
		if (!camel.isStarted()) {
			return;
		}
		SedaEndpoint bell = camel.getEndpoint("seda:outbox-bell?size=1&discardWhenFull=true", SedaEndpoint.class);
		if (bell.getCurrentQueueSize() == 0) {
			producer.sendBody(bell, "");
		}
	}
}
