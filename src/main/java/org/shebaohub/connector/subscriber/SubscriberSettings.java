package org.shebaohub.connector.subscriber;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where subscribers are.
 *
 * @param subscribers by name
 */
@ConfigurationProperties("hub")
record SubscriberSettings(Map<String, Subscriber> subscribers) {

	/**
	 * @param url where it takes changes
	 * @param key with which every one is signed
	 */
	record Subscriber(boolean connected, String url, String key) {

		@Override
		public String toString() {
			return "Subscriber[" + url + "]";
		}
	}

	SubscriberSettings {
		subscribers = subscribers == null ? Map.of() : Map.copyOf(subscribers);
	}

	/** @throws IllegalStateException when the hub has messages for one that it no longer knows */
	Subscriber of(String name) {
		if (!subscribers.containsKey(name)) {
			throw new IllegalStateException("no subscriber " + name);
		}
		return subscribers.get(name);
	}
}
