package org.shebaohub;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker.
 *
 * @param url of an outside one that several instances share, such as {@code tcp://broker:61616}; empty for the embedded one
 * @param username with which the hub logs in to an outside one
 * @param directory where its journal lies
 * @param acceptorPort the loopback port for the systems' queues; 0 opens none
 * @param passwords of the connected systems' users, by their names; all are needed when there is an acceptor
 */
@ConfigurationProperties("hub.broker")
record BrokerSettings(@DefaultValue("") String url, String username, String password, @DefaultValue("data/broker") String directory,
		@DefaultValue("0") int acceptorPort, @DefaultValue Map<String, String> passwords) {

	/** @throws IllegalArgumentException when it is not set: nobody logs in with an empty one */
	String password(String user) {
		String password = passwords.getOrDefault(user, "");
		if (password.isEmpty()) {
			throw new IllegalArgumentException("hub.broker.passwords." + user + " is not set");
		}
		return password;
	}

	boolean hasAcceptor() {
		return acceptorPort > 0;
	}
}
