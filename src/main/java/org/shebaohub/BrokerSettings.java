package org.shebaohub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded broker.
 *
 * @param directory where its journal lies
 * @param acceptorPort the loopback port for the systems' queues; 0 opens none
 * @param systemsPassword with which systems log in as {@code systems}; needed when there is an acceptor
 */
@ConfigurationProperties("hub.broker")
record BrokerSettings(@DefaultValue("data/broker") String directory, @DefaultValue("0") int acceptorPort,
		String systemsPassword) {

	boolean hasAcceptor() {
		return acceptorPort > 0;
	}
}
