package org.shebaohub.rehearsal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis as a JVM of its own, as a company runs it for all its systems. */
public final class OutsideBroker implements AutoCloseable {

	public static final String USER = "hub-rehearsal";

	private final Path directory;

	private final int port = HubSetup.freePort();

	private ChildJvm jvm;

	public OutsideBroker(Path directory) {
		this.directory = directory;
	}

	public void start() {
		jvm = ChildJvm.start(directory.resolve("broker.log"), Map.of(), List.of("-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", ChildJvm.wholeClassPath()), OutsideBroker.class,
				List.of(directory.toAbsolutePath().toString(), Integer.toString(port)));
		while (!MockProcess.listens(port)) {
			if (!jvm.isAlive()) {
				throw new IllegalStateException("the broker does not start" + jvm.last());
			}
			Pause.millis(100);
		}
	}

	public String url() {
		return "tcp://127.0.0.1:" + port + "?reconnectAttempts=-1";
	}

	@Override
	public void close() {
		if (jvm != null) {
			jvm.stop();
		}
	}

	/** Serves until it is killed. @param args directory and port */
	public static void main(String[] args) throws Exception {
		SecurityConfiguration users = new SecurityConfiguration();
		users.addUser(USER, USER);
		users.addRole(USER, USER);
		EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
		broker.setConfiguration(configuration(args[0], args[1]));
		broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
		broker.start();
		new CountDownLatch(1).await();
	}

	private static Configuration configuration(String directory, String port) throws Exception {
		Configuration configuration = new ConfigurationImpl().setName("outside").setPersistenceEnabled(true)
			.setSecurityEnabled(true).setJournalType(JournalType.NIO).setJournalBufferTimeout_NIO(300_000)
			.setJournalDirectory(directory + "/journal").setBindingsDirectory(directory + "/bindings")
			.setLargeMessagesDirectory(directory + "/large").setPagingDirectory(directory + "/paging")
			.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + "?protocols=CORE");
		Set<Role> roles = new HashSet<>(Set.of(new Role(USER, true, true, true, true, true, false, true, true, true, false)));
		configuration.putSecurityRoles("#", roles);
		configuration.addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(-1).setRedeliveryDelay(1000)
			.setAutoDeleteQueues(false).setAutoDeleteAddresses(false)
			.setDefaultAddressRoutingType(org.apache.activemq.artemis.api.core.RoutingType.ANYCAST));
		return configuration;
	}
}
