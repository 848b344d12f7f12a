package org.shebaohub.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.shebaohub.ShebaoHubApplication;

/** The hub as a JVM of its own: started, waited for, killed, and started again over the same data. */
public final class HubProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(300);

	private final HubSetup setup;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	private ChildJvm jvm;

	private long startedAt;

	public HubProcess(HubSetup setup) {
		this.setup = setup;
	}

	/** Does not wait. */
	public void start() {
		startedAt = System.nanoTime();
		jvm = ChildJvm.start(setup.data().resolve("hub.log"), Map.of(), setup.options(), ShebaoHubApplication.class,
				setup.arguments());
	}

	/** @return how long the start took */
	public Duration awaitReady() {
		while (!isReady()) {
			if (!jvm.isAlive() || sinceStart().compareTo(PATIENCE) > 0) {
				throw new IllegalStateException("the hub does not become ready" + jvm.last());
			}
			Pause.millis(50);
		}
		return sinceStart();
	}

	private Duration sinceStart() {
		return Duration.ofNanos(System.nanoTime() - startedAt);
	}

	private boolean isReady() {
		try {
			HttpRequest request = HttpRequest.newBuilder(setup.address().resolve("/actuator/health/readiness"))
				.timeout(Duration.ofSeconds(2)).build();
			return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException notYet) {
			return false;
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	/** SIGKILL; fails when the hub was dead before. */
	public void kill() {
		jvm.kill();
	}

	public void stop() {
		jvm.stop();
	}

	public long pid() {
		return jvm.pid();
	}

	public URI address() {
		return setup.address();
	}

	public HubSetup setup() {
		return setup;
	}

	@Override
	public void close() {
		if (jvm != null) {
			jvm.stop();
		}
	}
}
