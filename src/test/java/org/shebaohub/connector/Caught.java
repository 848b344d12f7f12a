package org.shebaohub.connector;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** Stands where http, jms or smtp would stand, and remembers what was about to leave, and to where. */
final class Caught extends DefaultComponent {

	String uri;

	Map<String, Object> headers;

	/** It has none of the properties of the component in whose place it stands. */
	Caught() {
		setAutowiredEnabled(false);
	}

	@Override
	protected Endpoint createEndpoint(String address, String remaining, Map<String, Object> parameters) {
		parameters.clear();
		return new DefaultEndpoint(address, this) {
			@Override
			public Producer createProducer() {
				return new DefaultProducer(this) {
					@Override
					public void process(Exchange exchange) {
						uri = address;
						headers = new TreeMap<>(exchange.getMessage().getHeaders());
					}
				};
			}

			@Override
			public Consumer createConsumer(Processor processor) {
				throw new UnsupportedOperationException();
			}
		};
	}
}
