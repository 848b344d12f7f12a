package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told about answers, cookies and sessions of the whole hub. */
@HubTest
class SafeHeadersTests {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private AccessDesk access;

	private RawHttp http;

	@BeforeEach
	void opens() {
		http = new RawHttp(port);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "/api/me, 401", "/actuator/health, 200", "/api//me, 400", "/api/%6de, 400", "/login, 200", "/console, 302",
			"//actuator/jolokia, 400", "/actuator/jolokia;x, 400", "/callbacks/none, 401" })
	@DisplayName("SEC-05 every answer, a refused one too, tells browsers to sniff, frame, run, keep and pass on nothing")
	void tellsBrowsers(String path, int status) {
		Reply reply = http.send("GET", path, null, "");
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
		assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(reply.header("Server")).isNull();
		if (status != 302 && status != 400) {
			assertThat(reply.header("Cache-Control")).contains("no-store");
			assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
		}
	}

	@Test
	@DisplayName("SEC-05 the console's pages bring a policy that lets them run their own scripts and nobody else's")
	void letsTheConsoleLive() {
		Reply page = http.send("GET", "/actuator/hawtio/index.html", null, "", "Cookie: HUBSESSION=" + session(Role.ADMIN));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';", "frame-ancestors 'none'")
			.doesNotContain("http:", "https:", "*", "unsafe-eval");
		assertThat(page.headers().stream().filter(line -> line.startsWith("Content-Security-Policy"))).hasSize(1);
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
	}

	@Test
	@DisplayName("SEC-03 a session gets another id at its login, so that nobody can lay one under the door; its cookie is strict")
	void changesTheId() {
		String name = enrolled(Role.ADMIN);
		Reply page = http.send("GET", "/actuator/hawtio/", null, "");
		String before = cookie(page, "HUBSESSION");
		String csrf = cookie(http.send("GET", "/login", null, "", "Cookie: HUBSESSION=" + before), "XSRF-TOKEN");
		Reply in = http.send("POST", "/login", null, "username=" + name + "&password=p&_csrf=" + csrf, FORM,
				"Cookie: HUBSESSION=" + before + "; XSRF-TOKEN=" + csrf);
		String after = cookie(in, "HUBSESSION");
		assertThat(after).isNotNull().isNotEqualTo(before);
		assertThat(line(in, "HUBSESSION")).contains("HttpOnly", "SameSite=Strict");
		assertThat(user(before)).isNotEqualTo(200);
		assertThat(user(after)).isEqualTo(200);
	}

	@Test
	@DisplayName("SEC-03 after a logout the cookie opens nothing any more, and a logout by somebody else's page is refused")
	void endsByLogout() {
		String session = session(Role.ADMIN);
		assertThat(http.send("POST", "/logout", null, "", FORM, "Cookie: HUBSESSION=" + session).status()).isEqualTo(403);
		assertThat(user(session)).isEqualTo(200);
		String csrf = cookie(http.send("GET", "/actuator/hawtio/user", null, "", "Cookie: HUBSESSION=" + session), "XSRF-TOKEN");
		assertThat(http.send("POST", "/logout", null, "_csrf=" + csrf, FORM,
				"Cookie: HUBSESSION=" + session + "; XSRF-TOKEN=" + csrf).status()).isEqualTo(302);
		assertThat(user(session)).isNotEqualTo(200);
	}

	private int user(String session) {
		return http.send("GET", "/actuator/hawtio/user", null, "", "Cookie: HUBSESSION=" + session).status();
	}

	private String session(Role role) {
		String name = enrolled(role);
		String csrf = cookie(http.send("GET", "/login", null, ""), "XSRF-TOKEN");
		return cookie(http.send("POST", "/login", null, "username=" + name + "&password=p&_csrf=" + csrf, FORM,
				"Cookie: XSRF-TOKEN=" + csrf), "HUBSESSION");
	}

	private String enrolled(Role role) {
		String name = "headers-" + UUID.randomUUID();
		access.enrol(new Actor(name, Set.of(role), new OrgNode("group"), null), "p", Actor.HUB);
		return name;
	}

	private static String cookie(Reply reply, String name) {
		Matcher value = Pattern.compile("=([^;]+)").matcher(line(reply, name));
		return value.find() ? value.group(1) : null;
	}

	private static String line(Reply reply, String name) {
		List<String> lines = reply.headers().stream().filter(header -> header.startsWith("Set-Cookie: " + name + "=")).toList();
		return lines.isEmpty() ? "" : lines.get(0);
	}
}
