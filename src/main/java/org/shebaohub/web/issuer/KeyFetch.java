package org.shebaohub.web.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for the issuer's keys: at this address, soon, and within bounds, or not at all. */
final class KeyFetch {

	private static final int BYTES = 256 * 1024;

	private static final int SECONDS = 3;

	private final HttpClient http;

	private final String address;

	/** @param http follows nobody elsewhere */
	KeyFetch(HttpClient http, String address) {
		this.http = http;
		this.address = address;
	}

	String text() throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json").build();
		var answer = http.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(KeyFetch::read);
		try {
			return answer.get(SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException trouble) {
			answer.cancel(true);
			throw new IOException(trouble.getCause() == null ? trouble : trouble.getCause());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException(stopped);
		}
	}

	private static String read(HttpResponse<InputStream> answer) {
		try (InputStream body = answer.body()) {
			byte[] bytes = body.readNBytes(BYTES + 1);
			if (answer.statusCode() != 200 || bytes.length > BYTES) {
				throw new IOException("answered " + answer.statusCode() + " with " + bytes.length + " bytes");
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
