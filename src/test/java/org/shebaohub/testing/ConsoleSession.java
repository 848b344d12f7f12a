package org.shebaohub.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.testing.RawHttp.Reply;

/**
 * A person's session in the console, as his browser has it after the login form.
 *
 * @param id the session cookie's value
 * @param csrf the token that his pages send with each change
 */
public record ConsoleSession(RawHttp http, String id, String csrf) {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	public static ConsoleSession of(int port, String user, String password) {
		RawHttp http = new RawHttp(port);
		String csrf = cookie(http.send("GET", "/login", null, ""), "XSRF-TOKEN");
		Reply in = http.send("POST", "/login", null, "username=" + user + "&password=" + password + "&_csrf=" + csrf, FORM,
				"Cookie: XSRF-TOKEN=" + csrf);
		String id = cookie(in, "HUBSESSION");
		if (id == null || in.header("Location").contains("error")) {
			throw new IllegalStateException("no login for " + user + ": " + in);
		}
		return new ConsoleSession(http, id, cookie(http.send("GET", "/actuator/hawtio/user", null, "", "Cookie: HUBSESSION=" + id),
				"XSRF-TOKEN"));
	}

	/** As the page itself does. */
	public Reply send(String method, String path, String body) {
		return http.send(method, path, null, body, "Content-Type: application/json",
				"Cookie: HUBSESSION=" + id + "; XSRF-TOKEN=" + csrf, "X-XSRF-TOKEN: " + csrf, "Idempotency-Key: "
						+ java.util.UUID.randomUUID());
	}

	/** As somebody does who has stolen the cookie, or a page of his in the same browser. */
	public Reply stolen(String method, String path, String body) {
		return http.send(method, path, null, body, "Content-Type: application/json", "Cookie: HUBSESSION=" + id,
				"Idempotency-Key: " + java.util.UUID.randomUUID());
	}

	/** The value of a cookie that an answer sets, or null. */
	public static String cookie(Reply reply, String name) {
		List<String> lines = reply.headers().stream().filter(line -> line.startsWith("Set-Cookie: " + name + "=")).toList();
		Matcher value = Pattern.compile("=([^;]+)").matcher(String.join("\n", lines));
		return value.find() ? value.group(1) : null;
	}
}
