package org.shebaohub.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.testing.RawHttp.Reply;

/**
 * A session of the console, got as its login page gets it.
 *
 * @param cookies the header that a browser sends by itself
 * @param csrf the header that only a page of the hub can send
 */
public record ConsoleLogin(String cookies, String csrf) {

	/** @throws IllegalStateException when name and password are not taken */
	public static ConsoleLogin of(int port, String name, String password) {
		RawHttp http = new RawHttp(port);
		String first = cookie(http.send("GET", "/login", null, ""), "XSRF-TOKEN");
		Reply in = http.send("POST", "/login", null, "username=" + name + "&password=" + password + "&_csrf=" + first,
				"Content-Type: application/x-www-form-urlencoded", "Cookie: XSRF-TOKEN=" + first);
		String session = cookie(in, "HUBSESSION");
		Reply home = http.send("GET", "/actuator/hawtio/user", null, "", "Cookie: HUBSESSION=" + session);
		String fresh = cookie(home, "XSRF-TOKEN");
		return new ConsoleLogin("Cookie: HUBSESSION=" + session + "; XSRF-TOKEN=" + fresh, "X-XSRF-TOKEN: " + fresh);
	}

	private static String cookie(Reply reply, String name) {
		Matcher matcher = Pattern.compile("(?i)^set-cookie: " + name + "=([^;]+).*", Pattern.MULTILINE)
			.matcher(String.join("\n", reply.headers()));
		if (!matcher.find()) {
			throw new IllegalStateException("no cookie " + name + " with " + reply.status());
		}
		return matcher.group(1);
	}
}
