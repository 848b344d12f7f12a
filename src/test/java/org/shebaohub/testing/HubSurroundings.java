package org.shebaohub.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A data directory, a store and free ports for one hub under test. */
class HubSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Path data = Path.of("target", "hubs", UUID.randomUUID().toString());
		TestPropertyValues
			.of("hub.data=" + data, "hub.sandbox.counterparties.port=" + freePort(),
					"hub.sandbox.broker.port=" + freePort(),
					"hub.sandbox.smtp.port=" + freePort(), "hub.sandbox.sftp.port=" + freePort(), "hub.sftp.poll=200",
					"hub.filing.settle=500ms",
					"hub.sandbox.counterparties.credit-after-polls=1")
			.applyTo(context);
		if (Stores.valueOf(System.getProperty("hub.test.store", "H2")) == Stores.POSTGRES) {
			HikariDataSource pool = (HikariDataSource) Stores.POSTGRES.dataSource();
			TestPropertyValues.of("hub.store.url=" + pool.getJdbcUrl(), "hub.store.username=postgres").applyTo(context);
			pool.close();
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
