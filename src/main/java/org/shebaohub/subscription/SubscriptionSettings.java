package org.shebaohub.subscription;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is told of changes.
 *
 * @param subscribers by name, of letters, digits and hyphens
 */
@ConfigurationProperties("hub")
record SubscriptionSettings(Map<String, Subscriber> subscribers) {

	/** @param connected false when there is none under this name */
	record Subscriber(boolean connected) {
	}

	SubscriptionSettings {
		subscribers = subscribers == null ? Map.of() : Map.copyOf(subscribers);
	}

	List<String> names() {
		return subscribers.entrySet().stream().filter(each -> each.getValue().connected()).map(Map.Entry::getKey).sorted()
			.toList();
	}
}
