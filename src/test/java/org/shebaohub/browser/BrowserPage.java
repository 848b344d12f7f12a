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
import org.awaitility.Awaitility;

/** One page of the console, used as a person does: looked at, clicked, typed into. */
public final class BrowserPage implements AutoCloseable {

	/** A loaded machine is slow, not wrong. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Chromium browser;

	private final String session;

	private final String context;

	private final String address;

	private final RedLines red = new RedLines();

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

	void happened(JsonNode event) {
		red.happened(event);
	}

	List<String> errors() {
		return red.lines();
	}

	/** Before the first page: the language that a person would choose by the button. */
	public BrowserPage speaks(String language) {
		ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "localStorage['shebao-hub.language'] ??= '" + language + "'"));
		return this;
	}

	/** From the page itself once there is one: the session's cookie comes along with no request from elsewhere. */
	public BrowserPage go(String path) {
		// marked, so that nothing is read off the page that is being left
		run("document.documentElement.id = 'hub-left'");
		if (run("location.origin").asText().equals(address)) {
			run("location.assign(" + quoted(path) + ")");
		}
		else {
			ask("Page.navigate", Map.of("url", address + path));
		}
		return until(path + " has come", "!document.querySelector('#hub-left') && !!document.body");
	}

	/** By the form, as a person does; the console's first page comes. */
	public BrowserPage login(String name, String password) {
		go("/console").sees("input[name=username]");
		run("document.querySelector('input[name=username]').value = '" + name + "'; document.querySelector('input[name=password]').value = '"
				+ password + "'; document.querySelector('form').submit()");
		sees("#hub-tab");
		// the login form, which is Spring's own, has no picture, so that the browser looks for one
		errors().removeIf(error -> error.endsWith("/favicon.ico"));
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

	/** @param script that becomes true; a page that is changing at this moment is asked again */
	public BrowserPage until(String what, String script) {
		try {
			Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(() -> run(script).asBoolean());
		}
		catch (RuntimeException late) {
			throw new AssertionError(what + " did not come; errors " + errors() + "; the page says: " + text("body"), late);
		}
		return this;
	}

	/** Looked up and pressed in one go, since a page may be drawn anew between two looks. */
	BrowserPage clicks(String selector) {
		return until(selector + " can be pressed", on(selector, "if (e.disabled) return false; e.click(); return true"));
	}

	/** By what stands on it. */
	BrowserPage clicksOn(String text) {
		return until(text + " can be pressed", "(() => { const e = [...document.querySelectorAll('a, button')].find(e => e.innerText.trim() === "
				+ quoted(text) + "); if (!e || e.disabled) return false; e.click(); return true })()");
	}

	BrowserPage types(String selector, String text) {
		until(selector + " is there", on(selector, "e.focus(); return document.activeElement === e"));
		ask("Input.insertText", Map.of("text", text));
		return until(selector + " holds " + text, on(selector, "return e.value.includes(" + quoted(text) + ")"));
	}

	/** For fields that are not typed into letter by letter, such as a date or a choice. */
	BrowserPage sets(String selector, String value) {
		return until(selector + " holds " + value, on(selector, "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(e), 'value').set.call(e, "
				+ quoted(value) + "); for (const t of ['input', 'change']) e.dispatchEvent(new Event(t, { bubbles: true })); return e.value === " + quoted(value)));
	}

	private static String on(String selector, String script) {
		return "(() => { const e = document.querySelector(" + quoted(selector) + "); if (!e) return false; " + script + " })()";
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

	/** What a command's door answers to this page's session; the browser notes a refusal that was asked for. */
	int sends(String path, String body) {
		int status = run("fetch(" + quoted(path) + ", { method: 'POST', body: " + quoted(body) + ", headers: { 'Content-Type': 'application/json', "
				+ "'Idempotency-Key': 'b' + Date.now(), 'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] } }).then(answer => answer.status)").asInt();
		errors().removeIf(error -> error.contains(String.valueOf(status)) && error.endsWith(path));
		return status;
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
