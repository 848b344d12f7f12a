package org.shebaohub.connector.hr;

import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.shebaohub.connector.EventQueue;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.springframework.stereotype.Component;

/** The queue of HR systems. */
@Component
public class HrEventQueue implements AsideDesk.Taker {

	private static final Actor WRITER = new Actor("hr.events", Set.of(Role.HR_SYSTEM), Actor.HUB.scope(), null);

	private final EventQueue queue;

	HrEventQueue(HrEventCounter counter) {
		this.queue = new EventQueue(counter.intake(), WRITER, Role.HR);
	}

	public void take(Exchange exchange) {
		queue.take(exchange);
	}

	@Override
	public boolean takes(Incoming kept) {
		return queue.takes(kept);
	}

	@Override
	public Optional<Finding> again(Incoming kept) {
		return queue.again(kept);
	}
}
