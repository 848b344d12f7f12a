package org.shebaohub;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.shebaohub.exchange.Outbox;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries the mail room's ring to the outbox route; while one waits there, another says nothing new. */
@Component
class OutboxBell implements SmartInitializingSingleton {

	private final CamelContext camel;

	private final ProducerTemplate producer;

	private final Outbox outbox;

	private final BrokerSettings broker;

	/** Looked up once: Camel reads the whole address each time. */
	private volatile SedaEndpoint bell;

	OutboxBell(CamelContext camel, ProducerTemplate producer, Outbox outbox, BrokerSettings broker) {
		this.camel = camel;
		this.producer = producer;
		this.outbox = outbox;
		this.broker = broker;
	}

	/** An embedded broker forgets its tickets when the process ends, and has one hub only; of an outside one another may be at work. */
	@Override
	public void afterSingletonsInstantiated() {
		if (broker.url().isEmpty()) {
			outbox.recall();
		}
	}

	@EventListener
	void ring(Outbox.Rang rang) {
		if (!camel.isStarted()) {
			return;
		}
		if (bell == null) {
			bell = camel.getEndpoint("seda:outbox-bell?size=1&discardWhenFull=true", SedaEndpoint.class);
		}
		if (bell.getCurrentQueueSize() == 0) {
			producer.sendBody(bell, "");
		}
	}
}
