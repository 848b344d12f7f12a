package org.shebaohub.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A headless Chromium, spoken to in its own DevTools protocol: the JDK's WebSocket is all that this needs. */
public final class Chromium implements AutoCloseable, WebSocket.Listener {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Process process;

	private final WebSocket socket;

	private final AtomicInteger lastId = new AtomicInteger();

	private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();

	private final Map<String, Consumer<JsonNode>> pages = new ConcurrentHashMap<>();

	private final StringBuilder frames = new StringBuilder();

	private Chromium(Process process, URI address) {
		this.process = process;
		this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
	}

	public static Chromium start() {
		try {
			Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chromium");
			Process process = new ProcessBuilder(binary(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
					"--no-first-run", "--disable-extensions", "--disable-background-networking", "--hide-scrollbars", "--window-size=1400,900", "--remote-debugging-port=0",
					"--user-data-dir=" + profile.toAbsolutePath(), "about:blank").redirectErrorStream(true)
				.redirectOutput(profile.resolve("chromium.log").toFile()).start();
			Path port = profile.resolve("DevToolsActivePort");
			Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> Files.exists(port) && Files.readAllLines(port).size() == 2);
			List<String> lines = Files.readAllLines(port);
			return new Chromium(process, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String binary() {
		return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").filter(path -> Files.isExecutable(Path.of(path)))
			.findFirst().orElseThrow(() -> new IllegalStateException("no chromium; apt-get install chromium"));
	}

	/** A page with cookies of its own. */
	public BrowserPage page(String address) {
		String context = ask(null, "Target.createBrowserContext", Map.of()).path("browserContextId").asText();
		String target = ask(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context)).path("targetId").asText();
		String session = ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).path("sessionId").asText();
		BrowserPage page = new BrowserPage(this, session, context, address);
		pages.put(session, page::happened);
		page.listen();
		return page;
	}

	void close(String context) {
		ask(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
	}

	/** @param session of the page; null for the browser itself */
	JsonNode ask(String session, String method, Map<String, ?> params) {
		int id = lastId.incrementAndGet();
		Map<String, Object> message = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", params));
		if (session != null) {
			message.put("sessionId", session);
		}
		CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		asked.put(id, answer);
		try {
			synchronized (socket) {
				socket.sendText(JSON.writeValueAsString(message), true).join();
			}
			return answer.get(60, TimeUnit.SECONDS);
		}
		catch (Exception e) {
			throw new IllegalStateException(method, e);
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
		frames.append(part);
		if (last) {
			String whole = frames.toString();
			frames.setLength(0);
			take(whole);
		}
		from.request(1);
		return null;
	}

	private void take(String text) {
		try {
			JsonNode message = JSON.readTree(text);
			if (message.has("id")) {
				CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
				if (message.has("error")) {
					answer.completeExceptionally(new IllegalStateException(message.path("error").toString()));
				}
				else {
					answer.complete(message.path("result"));
				}
			}
			else {
				pages.getOrDefault(message.path("sessionId").asText(), ignored -> {
				}).accept(message);
			}
		}
		catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		socket.abort();
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
	}
}
