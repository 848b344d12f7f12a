package org.shebaohub.routes;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.messaginghub.pooled.jms.JmsPoolSession;
import org.springframework.jms.support.destination.DynamicDestinationResolver;
import org.springframework.stereotype.Component;

/**
 * Keeps a session's queues. Of one that it does not know Artemis asks the broker three times before it sends: whether it is
 * there, whether its address is, and once more. A session that is gone takes what it knew along.
 */
@Component
class KeptDestinations extends DynamicDestinationResolver {

	private final Map<Session, Map<String, Destination>> kept = Collections.synchronizedMap(new WeakHashMap<>());

	@Override
	public Destination resolveDestinationName(Session session, String name, boolean pubSub) throws JMSException {
		Session own = session instanceof JmsPoolSession pooled ? pooled.getInternalSession() : session;
		// a session serves one thread at a time
		Map<String, Destination> known = kept.computeIfAbsent(own, fresh -> new HashMap<>());
		String key = pubSub + name;
		Destination destination = known.get(key);
		if (destination == null) {
			destination = super.resolveDestinationName(session, name, pubSub);
			known.put(key, destination);
		}
		return destination;
	}
}
