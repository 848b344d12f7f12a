package org.shebaohub.connector.subscriber;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/** One route for each subscriber of the settings, by the template of the route files: a subscriber needs no file of its own. */
@Component
class SubscriberRoutes implements CamelContextConfiguration {

	private final SubscriberSettings settings;

	SubscriberRoutes(SubscriberSettings settings) {
		this.settings = settings;
	}

	@Override
	public void beforeApplicationStart(CamelContext context) {
		// the template is read with the route files
	}

	@Override
	public void afterApplicationStart(CamelContext context) {
		settings.subscribers().forEach((name, subscriber) -> {
			if (subscriber.connected()) {
				TemplatedRouteBuilder.builder(context, "roster-change").routeId("roster-change-" + name)
					.prefixId("roster-change-" + name).parameter("subscriber", name).parameter("url", subscriber.url()).add();
			}
		});
	}
}
