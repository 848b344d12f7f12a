package org.shebaohub.sandbox.counterparty;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Talks to the counterparties as a client does that loses patience after two seconds. */
final class Counterparties implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final MockSystems systems;

	private final URI address;

	private Counterparties(MockSystems systems, URI address) {
		this.systems = systems;
		this.address = address;
	}

	static Counterparties at(URI address) {
		return new Counterparties(null, address);
	}

	static Counterparties inThisProcess(Path books, URI hub) {
		MockSystems systems = MockSystems.start(new MockSystems.Settings(0, Path.of("mocks"), books, hub, "a key of the tests"));
		return new Counterparties(systems, systems.address());
	}

	URI address() {
		return this.address;
	}

	/** An order of 12.30 to that account. */
	static Map<String, Object> order(String endToEndId, String account) {
		return new TreeMap<>(Map.of("endToEndId", endToEndId, "amount", "12.30", "currency", "CNY", "payeeAccount", account,
				"payeeName", "张三", "payeeBank", "中国工商银行", "purpose", "医疗费用报销"));
	}

	Said pay(String character, String endToEndId, String account) {
		return post("/bank/" + character + "/payouts", order(endToEndId, account));
	}

	Said ask(String character, String endToEndId) {
		return get("/bank/" + character + "/payouts/" + endToEndId);
	}

	Said get(String path) {
		return send("GET", path, null);
	}

	Said post(String path, Map<String, Object> body) {
		return send("POST", path, Json.write(body));
	}

	Said put(String path, Map<String, Object> body) {
		return send("PUT", path, Json.write(body));
	}

	Said send(String method, String path, String body) {
		HttpRequest.BodyPublisher content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path)).method(method, content)
			.header("X-Api-Key", "any").header("Content-Type", "application/json").timeout(Duration.ofSeconds(2)).build();
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			return new Said(response.statusCode(), response.body(), "");
		}
		catch (IOException silence) {
			return new Said(0, "", silence.getClass().getSimpleName());
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	void clock(String now) {
		post("/__clock", Map.of("now", now));
	}

	@Override
	public void close() {
		this.systems.stop();
	}

	/** What came back; status 0 and the exception's name when nothing did. */
	record Said(int status, String body, String silence) {

		Object field(String name) {
			return Json.read(this.body).get(name);
		}
	}
}
