package org.shebaohub;

import jakarta.jms.ConnectionFactory;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/**
 * The broker: an outside one where it is named, else the embedded one, persistent, secured, and reached inside the process
 * only unless an acceptor is set.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

	private static final AtomicInteger HUBS = new AtomicInteger();

	/** Several hubs in one process keep out of each other's broker. */
	private final String door = "vm://" + HUBS.getAndIncrement();

	/** The hub's own password lives only as long as the process. */
	private final String hubPassword = UUID.randomUUID().toString();

	/** Null, which is no bean, where an outside one is named; decided at the start: which beans there may be is decided before. */
	@Bean(initMethod = "start", destroyMethod = "stop")
	EmbeddedActiveMQ broker(BrokerSettings settings) throws Exception {
		if (!settings.url().isEmpty()) {
			return null;
		}
		EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
		broker.setConfiguration(configuration(settings));
		broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users(settings)));
		return broker;
	}

	/** @param broker the embedded one, which must run first; there is none when an outside one is named */
	@Bean
	JmsPoolConnectionFactory connectionFactory(ObjectProvider<EmbeddedActiveMQ> broker, BrokerSettings settings) {
		boolean embedded = broker.getIfAvailable() != null;
		ActiveMQConnectionFactory factory = embedded ? new ActiveMQConnectionFactory(door, BrokerAccount.HUB, hubPassword)
				: new ActiveMQConnectionFactory(settings.url(), settings.username(), settings.password());
		factory.setDeserializationDenyList("*");
		JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
		pool.setConnectionFactory((ConnectionFactory) factory);
		pool.setMaxConnections(4);
		pool.setUseProviderJMSContext(false);
		return pool;
	}

	private SecurityConfiguration users(BrokerSettings settings) {
		SecurityConfiguration users = new SecurityConfiguration();
		users.addUser(BrokerAccount.HUB, hubPassword);
		users.addRole(BrokerAccount.HUB, BrokerAccount.HUB);
		if (settings.hasAcceptor()) {
			for (BrokerAccount account : BrokerAccount.values()) {
				users.addUser(account.user(), settings.password(account.user()));
				users.addRole(account.user(), account.user());
			}
		}
		return users;
	}

	private Configuration configuration(BrokerSettings settings) throws Exception {
		Configuration configuration = new ConfigurationImpl().setName("shebao-hub")
			.setPersistenceEnabled(true)
			.setSecurityEnabled(true)
			// ids of tickets need not outlive the tickets
			.setPersistIDCache(false)
			.setJournalType(JournalType.NIO)
			// the default of 3.3 ms makes a lone durable send slow; many sends share one write either way
			.setJournalBufferTimeout_NIO(300_000)
			.setJournalDirectory(settings.directory() + "/journal")
			.setBindingsDirectory(settings.directory() + "/bindings")
			.setLargeMessagesDirectory(settings.directory() + "/large")
			.setPagingDirectory(settings.directory() + "/paging")
			.setMessageCounterEnabled(true)
			.addAcceptorConfiguration("in-vm", door);
		if (settings.hasAcceptor()) {
			configuration.addAcceptorConfiguration("systems",
					"tcp://127.0.0.1:" + settings.acceptorPort() + "?protocols=CORE,STOMP");
		}
		guard(configuration);
		return configuration;
	}

	private static void guard(Configuration configuration) {
		BrokerAccount.rights().forEach(configuration::putSecurityRoles);
		// a message ends by its row in the store, never by the broker losing patience
		configuration.addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(-1)
			.setRedeliveryDelay(1000)
			.setAutoDeleteQueues(false)
			.setAutoDeleteAddresses(false)
			.setDefaultAddressRoutingType(org.apache.activemq.artemis.api.core.RoutingType.ANYCAST)
			.setDeadLetterAddress(SimpleString.of("hub.dead"))
			.setExpiryAddress(SimpleString.of("hub.expired")));
	}
}
