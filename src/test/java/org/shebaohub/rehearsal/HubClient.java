package org.shebaohub.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What people do at the hub's doors, each call once; whoever calls decides what to do when no answer comes. */
public final class HubClient {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2)).build();

	private final AtomicInteger inFlight = new AtomicInteger();

	private final URI hub;

	private volatile Tokens tokens;

	public HubClient(HubSetup setup) {
		this.hub = setup.address();
	}

	/** An answer. */
	public record Reply(int status, JsonNode body) {

		public boolean isDone() {
			return status / 100 == 2;
		}

		/** The caller may ask again: the hub is down, busy, still starting, or working on the same request. */
		public boolean isForNow() {
			return status / 100 == 5 || status == 401 || status == 408 || status == 409 || status == 429;
		}

		public String text(String field) {
			return body.path(field).asText("");
		}
	}

	/** Tokens are issued anew at every start. */
	public void use(Tokens tokens) {
		this.tokens = tokens;
	}

	public Reply submit(Claimed claimed) throws IOException {
		return call("POST", "/api/claims", tokens.hr(), claimed.form(), Map.of("Idempotency-Key", claimed.key()));
	}

	public Reply approve(String claimNo) throws IOException {
		return call("POST", "/api/claims/" + claimNo + "/approve", tokens.finance(), "{}", Map.of());
	}

	public Reply claim(String claimNo) throws IOException {
		return call("GET", "/api/claims/" + claimNo, tokens.finance(), null, Map.of());
	}

	public void moveClock(String span) throws IOException {
		call("POST", "/api/sandbox/clock", tokens.admin(), "{\"advance\":\"" + span + "\"}", Map.of());
	}

	/** Every element of a paged list, oldest page or newest page first as the hub has it. */
	public List<JsonNode> all(String path) throws IOException {
		List<JsonNode> found = new ArrayList<>();
		for (int page = 0;; page++) {
			Reply reply = call("GET", path + "?page=" + page + "&size=200", tokens.finance(), null, Map.of());
			JsonNode items = reply.body().isArray() ? reply.body() : reply.body().path("items");
			if (!reply.isDone()) {
				throw new IOException(path + " answers " + reply);
			}
			items.forEach(found::add);
			if (items.size() < 200) {
				return found;
			}
		}
	}

	/** How many of these calls are waiting for their answer right now. */
	int inFlight() {
		return inFlight.get();
	}

	private Reply call(String method, String path, String token, String body, Map<String, String> headers) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(15))
			.header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
			.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::header);
		inFlight.incrementAndGet();
		try {
			HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Reply(response.statusCode(), JSON.readTree(response.body()));
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
		finally {
			inFlight.decrementAndGet();
		}
	}
}
