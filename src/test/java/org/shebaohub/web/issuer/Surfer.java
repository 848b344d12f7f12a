package org.shebaohub.web.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody with a browser, as far as logins need one: it follows redirects and pages that lead on, and keeps back strict
 * cookies from whatever another site has begun, all along the way, as browsers do.
 */
final class Surfer {

	/** Where he is. @param way every address on the way here */
	record Page(URI at, int status, String body, List<String> way) {
	}

	private record Cookie(String host, String name, String line) {

		boolean strict() {
			return line.contains("SameSite=Strict");
		}
	}

	private static final Pattern ONWARD = Pattern.compile("http-equiv=refresh content=\"0;url=([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	private final Map<String, Cookie> cookies = new TreeMap<>();

	/** Typed into the address bar. */
	Page opens(String address) throws Exception {
		return goes(null, URI.create(address), "");
	}

	/** The first link of the page, or one that holds the words. */
	Page follows(Page from, String words) throws Exception {
		Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(words) + "[^\"]*)\"").matcher(from.body);
		if (!link.find()) {
			throw new AssertionError("no link to " + words + " on " + from);
		}
		return goes(from.at, from.at.resolve(HtmlUtils.htmlUnescape(link.group(1))), "");
	}

	Page posts(Page from, String path, Map<String, String> form) throws Exception {
		return goes(from.at, from.at.resolve(path), form.entrySet().stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
	}

	String cookie(String name) {
		return cookies.values().stream().filter(cookie -> cookie.name.equals(name)).map(Cookie::line).findFirst().orElse("");
	}

	String value(String name) {
		return cookie(name).replaceFirst("^[^=]*=", "").replaceFirst(";.*", "");
	}

	void forgets(String name) {
		cookies.values().removeIf(cookie -> cookie.name.equals(name));
	}

	private Page goes(URI from, URI to, String form) throws IOException, InterruptedException {
		List<String> way = new ArrayList<>();
		boolean foreign = from != null && !from.getHost().equals(to.getHost());
		URI at = to;
		for (String body = form; way.size() < 15; body = "") {
			way.add(at.toString());
			HttpResponse<String> answer = asks(at, foreign, body);
			Matcher onward = ONWARD.matcher(answer.body());
			if (answer.statusCode() / 100 == 3) {
				URI next = at.resolve(answer.headers().firstValue("Location").orElseThrow());
				foreign |= !next.getHost().equals(at.getHost());
				at = next;
			}
			else if (onward.find()) {
				URI next = at.resolve(HtmlUtils.htmlUnescape(onward.group(1)));
				foreign = !next.getHost().equals(at.getHost());
				at = next;
			}
			else {
				return new Page(at, answer.statusCode(), answer.body(), way);
			}
		}
		throw new AssertionError("goes round and round: " + way);
	}

	private HttpResponse<String> asks(URI at, boolean foreign, String form) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(at).header("Accept", "text/html, */*");
		String sent = cookies.values().stream().filter(cookie -> cookie.host.equals(at.getHost()) && !(foreign && cookie.strict()))
			.map(cookie -> cookie.line.replaceFirst(";.*", "")).collect(Collectors.joining("; "));
		if (!sent.isEmpty()) {
			request.header("Cookie", sent);
		}
		if (!form.isEmpty()) {
			request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
		}
		HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
		answer.headers().allValues("Set-Cookie").forEach(line -> keeps(at.getHost(), line));
		return answer;
	}

	private void keeps(String host, String line) {
		String name = line.substring(0, line.indexOf('='));
		cookies.remove(host + " " + name);
		if (!line.contains("Max-Age=0")) {
			cookies.put(host + " " + name, new Cookie(host, name, line));
		}
	}
}
