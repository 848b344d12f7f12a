package org.shebaohub.sandbox.counterparty;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Hears what the counterparties push, and refuses as many pushes as it is told to. */
final class HubEars implements AutoCloseable {

	private final List<Heard> heard = new CopyOnWriteArrayList<>();

	private final AtomicInteger refusals = new AtomicInteger();

	private final HttpServer server;

	HubEars() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		this.server.createContext("/", this::hear);
		this.server.start();
	}

	private void hear(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.heard.add(new Heard(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("X-Callback-Id"),
				exchange.getRequestHeaders().getFirst("X-Callback-Time"),
				exchange.getRequestHeaders().getFirst("X-Callback-Signature"), body));
		exchange.sendResponseHeaders(this.refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 202, -1);
		exchange.close();
	}

	void refuse(int pushes) {
		this.refusals.set(pushes);
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	List<Heard> about(String what) {
		return this.heard.stream().filter(one -> one.body().contains(what)).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	record Heard(String path, String id, String time, String signature, String body) {

		Map<String, Object> json() {
			return Json.read(this.body);
		}
	}
}
