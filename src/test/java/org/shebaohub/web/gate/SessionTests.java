package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.ConsoleLogin;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors as a page of the console uses them: by the session of its login, on the real server. */
@HubTest
class SessionTests {

	@LocalServerPort
	int port;

	@Autowired
	AccessDesk access;

	RawHttp http;

	@BeforeEach
	void opens() {
		http = new RawHttp(port);
	}

	private ConsoleLogin loggedIn(String name, Role role) {
		access.enrol(new Actor(name, Set.of(role), new OrgNode("group"), null), "right", Actor.HUB);
		return ConsoleLogin.of(port, name, "right");
	}

	private Reply get(String path, ConsoleLogin login) {
		return http.send("GET", path, null, "", login.cookies());
	}

	@Test
	@DisplayName("the session of a console login opens the doors of its roles and no others, and static files of the tabs")
	void opensTheDoorsOfItsRoles() {
		ConsoleLogin auditor = loggedIn("s.auditor", Role.AUDITOR);
		assertThat(get("/api/me", auditor).body()).contains("\"s.auditor\"", "AUDITOR");
		assertThat(get("/api/payouts", auditor).status()).isEqualTo(200);
		assertThat(get("/api/tasks", auditor).status()).isEqualTo(403);
		assertThat(get("/hub-console/remoteEntry.js", auditor).body()).contains("shebaoHub");
		assertThat(http.send("GET", "/hub-console/remoteEntry.js", null).status()).isIn(302, 401);
		assertThat(get("/hub-console/../application.yaml", auditor).status()).isEqualTo(400);
	}

	@Test
	@DisplayName("a command by session needs the CSRF token in its header: a cookie alone, as another page would send it, changes nothing")
	void wantsTheCsrfToken() {
		ConsoleLogin admin = loggedIn("s.admin", Role.ADMIN);
		String stop = "/api/messages/999999/replay";
		String body = "{\"reason\":\"because\"}";
		assertThat(http.send("POST", stop, null, body, admin.cookies(), "Idempotency-Key: s1", "Content-Type: application/json").status())
			.isEqualTo(403);
		assertThat(http.send("POST", stop, null, body, admin.cookies(), "X-XSRF-TOKEN: made-up", "Idempotency-Key: s1",
				"Content-Type: application/json").status()).isEqualTo(403);
		assertThat(http.send("POST", stop, null, body, admin.cookies(), admin.csrf(), "Idempotency-Key: s1",
				"Content-Type: application/json").body()).contains("MESSAGE_UNKNOWN");
	}

	@Test
	@DisplayName("a role that was taken away is gone at the next request of an old session")
	void asksAnewEachTime() {
		ConsoleLogin finance = loggedIn("s.finance", Role.FINANCE);
		assertThat(get("/api/payouts", finance).status()).isEqualTo(200);
		access.enrol(new Actor("s.finance", Set.of(Role.HR), new OrgNode("group"), null), "other", Actor.HUB);
		assertThat(get("/api/payouts", finance).status()).isEqualTo(403);
	}

	@Test
	@DisplayName("a made-up session is nobody, and the doors make no session")
	void knowsNoMadeUpSession() {
		assertThat(http.send("GET", "/api/me", null, "", "Cookie: HUBSESSION=0123456789ABCDEF").status()).isEqualTo(401);
		String token = access.issue("auditor", java.time.Duration.ofMinutes(5)).token();
		assertThat(http.send("GET", "/api/me", token).headers()).noneMatch(header -> header.contains("HUBSESSION"));
	}
}
