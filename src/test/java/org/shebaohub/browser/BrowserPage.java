package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** One page of the console, used as a person does: looked at, clicked, typed into. */
final class BrowserPage implements AutoCloseable {

	private final Chromium browser;

	private final String session;

	private final String context;

	private final String address;

	private final List<String> errors = new CopyOnWriteArrayList<>();

	BrowserPage(Chromium browser, String session, String context, String address) {
		this.browser = browser;
		this.session = session;
		this.context = context;
		this.address = address;
	}

	void listen() {
		for (String domain : new String[] { "Page", "Runtime", "Log" }) {
			ask(domain + ".enable", Map.of());
		}
	}

	/** Whatever the browser would show in red. */
	void happened(JsonNode event) {
		JsonNode params = event.path("params");
		switch (event.path("method").asText()) {
			case "Runtime.exceptionThrown" -> errors.add(params.path("exceptionDetails").toString());
			case "Runtime.consoleAPICalled" -> {
				if (params.path("type").asText().matches("error|assert")) {
					errors.add(params.path("args").toString());
				}
			}
			case "Log.entryAdded" -> {
				if (params.path("entry").path("level").asText().equals("error")) {
					errors.add(params.path("entry").path("text").asText() + " " + params.path("entry").path("url").asText());
				}
			}
			default -> {
			}
		}
	}

	List<String> errors() {
		return errors;
	}

	/** Before the first page: the language that a person would choose by the button. */
	BrowserPage speaks(String language) {
		ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "localStorage['shebao-hub.language'] ??= '" + language + "'"));
		return this;
	}

	/** From the page itself once there is one: the session's cookie comes along with no request from elsewhere. */
	BrowserPage go(String path) {
		if (run("location.origin").asText().equals(address)) {
			run("document.body.innerHTML = ''; location.assign(" + quoted(path) + ")");
		}
		else {
			ask("Page.navigate", Map.of("url", address + path));
		}
		return this;
	}

	/** By the form, as a person does; the console's first page comes. */
	BrowserPage login(String name, String password) {
		go("/console").sees("input[name=username]");
		run("document.querySelector('input[name=username]').value = '" + name + "'; document.querySelector('input[name=password]').value = '"
				+ password + "'; document.querySelector('form').submit()");
		sees("#hub-tab");
		// the login form, which is Spring's own, has no picture, so that the browser looks for one
		errors.removeIf(error -> error.endsWith("/favicon.ico"));
		return this;
	}

	JsonNode run(String script) {
		JsonNode answer = ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
		if (answer.has("exceptionDetails")) {
			throw new IllegalStateException(script + ": " + answer.path("exceptionDetails"));
		}
		return answer.path("result").path("value");
	}

	boolean has(String selector) {
		return run("!!document.querySelector(" + quoted(selector) + ")").asBoolean();
	}

	String text(String selector) {
		return run("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").asText();
	}

	BrowserPage sees(String selector) {
		return until(selector + " is there", "!!document.querySelector(" + quoted(selector) + ")");
	}

	BrowserPage reads(String text) {
		return until("reads " + text, "document.body.innerText.includes(" + quoted(text) + ")");
	}

	/** @param script that becomes true */
	BrowserPage until(String what, String script) {
		try {
			Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).ignoreExceptions()
				.until(() -> run(script).asBoolean());
		}
		catch (RuntimeException late) {
			throw new AssertionError(what + " did not come; errors " + errors + "; the page says: " + text("body"), late);
		}
		return this;
	}

	BrowserPage clicks(String selector) {
		sees(selector).until(selector + " can be pressed", "!document.querySelector(" + quoted(selector) + ").disabled");
		run("document.querySelector(" + quoted(selector) + ").click()");
		return this;
	}

	BrowserPage types(String selector, String text) {
		sees(selector);
		run("document.querySelector(" + quoted(selector) + ").focus()");
		ask("Input.insertText", Map.of("text", text));
		return this;
	}

	BrowserPage pressesEnter() {
		for (String type : new String[] { "keyDown", "keyUp" }) {
			ask("Input.dispatchKeyEvent", Map.of("type", type, "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r"));
		}
		return this;
	}

	/** What a door answers to this page's session. */
	int status(String path) {
		return run("fetch(" + quoted(path) + ").then(answer => answer.status)").asInt();
	}

	void picture(Path file) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, Base64.getDecoder().decode(ask("Page.captureScreenshot", Map.of("format", "png")).path("data").asText()));
			assertThat(Files.size(file)).isLessThan(200_000);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String quoted(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}

	private JsonNode ask(String method, Map<String, ?> params) {
		return browser.ask(session, method, params);
	}

	@Override
	public void close() {
		browser.close(context);
	}
}
