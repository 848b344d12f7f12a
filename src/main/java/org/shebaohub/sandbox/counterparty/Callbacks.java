package org.shebaohub.sandbox.counterparty;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells the hub of news, signed; what the hub does not take is told again after 1, 5 and 10 seconds, then never. */
final class Callbacks implements AutoCloseable {

	private static final long[] PAUSES = { 1, 5, 10 };

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
		Thread thread = new Thread(work, "mock-callbacks");
		thread.setDaemon(true);
		return thread;
	});

	private final HttpClient client = HttpClient.newBuilder().executor(this.threads).version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2)).build();

	private final Clock wall;

	private final SecretKeySpec key;

	private volatile URI hub;

	/**
	 * Nobody is told anything without a hub and a key.
	 * @param hub where the hub listens, null while there is nobody to tell
	 * @param key what is signed with, null for never telling anybody
	 */
	Callbacks(URI hub, String key, Clock wall) {
		this.hub = hub;
		this.wall = wall;
		this.key = key == null ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	void pointTo(URI hub) {
		this.hub = hub;
	}

	/** Sends the same bytes under the same id that many times. */
	void push(String path, String body, long afterMilliseconds, int times) {
		if (this.hub == null || this.key == null) {
			return;
		}
		later(afterMilliseconds, () -> {
			HttpRequest request = signed(this.hub.resolve(path), body);
			for (int i = 0; i < times; i++) {
				send(request, 0);
			}
		});
	}

	void later(long milliseconds, Runnable work) {
		this.threads.schedule(work, milliseconds, TimeUnit.MILLISECONDS);
	}

	private void send(HttpRequest request, int attempt) {
		this.client.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, failure) -> {
			boolean taken = failure == null && response.statusCode() / 100 == 2;
			if (!taken && attempt < PAUSES.length && !this.threads.isShutdown()) {
				later(PAUSES[attempt] * 1000, () -> send(request, attempt + 1));
			}
		});
	}

	private HttpRequest signed(URI address, String body) {
		String id = UUID.randomUUID().toString();
		String time = Long.toString(this.wall.instant().getEpochSecond());
		return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5))
			.header("Content-Type", "application/json").header("X-Callback-Id", id).header("X-Callback-Time", time)
			.header("X-Callback-Signature", signature(id + "." + time + "." + body))
			.POST(HttpRequest.BodyPublishers.ofString(body)).build();
	}

	private String signature(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException broken) {
			throw new IllegalStateException("no HMAC-SHA256 on this platform", broken);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}
}
