package org.shebaohub.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the mocks what time it is: at the start and whenever the clock was moved. */
@Component
@Profile("sandbox")
class ClockFollowers {

	private static final Logger LOG = LoggerFactory.getLogger(ClockFollowers.class);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	private final Environment environment;

	private final SandboxClock clock;

	ClockFollowers(Environment environment, SandboxClock clock) {
		this.environment = environment;
		this.clock = clock;
	}

	void tell() {
		addresses().forEach(this::tell);
	}

	private List<URI> addresses() {
		return Stream.of("hub.bank.url", "hub.tax.url", "hub.sms.url").map(environment::getProperty)
			.filter(url -> url != null).map(url -> URI.create(url).resolve("/__clock")).distinct().toList();
	}

	private void tell(URI address) {
		String now = OffsetDateTime.now(clock).toString();
		HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + now + "\"}")).build();
		try {
			int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
			LOG.debug("{} follows the clock: {}", address, status);
		}
		catch (IOException unreachable) {
			LOG.warn("{} does not follow the clock: {}", address, unreachable.toString());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}
}
