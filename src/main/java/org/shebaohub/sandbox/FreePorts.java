package org.shebaohub.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Lets the sandbox start where its usual ports are taken; a port that somebody asked for by name is never moved. */
public final class FreePorts implements EnvironmentPostProcessor, Ordered {

	private static final String MOVED = "hub.sandbox.moved-ports";

	private static final Map<String, String> PORTS = Map.of("server.port", "hub.sandbox.port",
			"hub.sandbox.counterparties.port", "hub.sandbox.counterparties.usual-port", "hub.sandbox.sftp.port",
			"hub.sandbox.sftp.usual-port", "hub.sandbox.smtp.port", "hub.sandbox.smtp.usual-port",
			"hub.sandbox.broker.port", "hub.sandbox.broker.usual-port");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
			return;
		}
		Map<String, Object> found = new HashMap<>();
		List<String> moved = new ArrayList<>();
		PORTS.forEach((port, usual) -> {
			Integer wanted = environment.getProperty(usual, Integer.class);
			if (wanted != null && !environment.containsProperty(port)) {
				int free = free(wanted);
				found.put(port, free);
				if (free != wanted) {
					moved.add("port " + wanted + " is taken by another process: using " + free);
				}
			}
		});
		found.put(MOVED, String.join("\n", moved));
		environment.getPropertySources().addLast(new MapPropertySource("sandboxPorts", found));
	}

	static List<String> moved(Environment environment) {
		return environment.getProperty(MOVED, "").lines().toList();
	}

	static int free(int wanted) {
		for (int port = wanted; port < wanted + 100; port++) {
			try (ServerSocket socket = new ServerSocket()) {
				socket.setReuseAddress(true);
				socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
				return port;
			}
			catch (IOException taken) {
				continue;
			}
		}
		throw new IllegalStateException("no free port from " + wanted + " on");
	}

	/** After the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}
}
