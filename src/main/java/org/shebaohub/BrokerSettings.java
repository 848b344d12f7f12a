package org.shebaohub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker.
 *
 * @param url of an outside one that several instances share, such as {@code tcp://broker:61616}; empty for the embedded one
 * @param username with which the hub logs in to an outside one
 * @param directory where its journal lies
 * @param acceptorPort the loopback port for the systems' queues; 0 opens none
 * @param systemsPassword with which systems log in as {@code systems}; needed when there is an acceptor
 */
@ConfigurationProperties("hub.broker")
record BrokerSettings(@DefaultValue("") String url, String username, String password, @DefaultValue("data/broker") String directory,
		@DefaultValue("0") int acceptorPort, String systemsPassword) {

	boolean hasAcceptor() {
		return acceptorPort > 0;
	}
}
