package org.shebaohub.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;

/** The doors of a hub whose company has an issuer. */
class IssuedDoorsTests extends IssuerHub {

	@Autowired
	AccessDesk access;

	RawHttp http;

	@BeforeEach
	void knocks() {
		http = new RawHttp(port);
	}

	private Reply get(String path, Object... claims) {
		return http.send("GET", path, ISSUER.token(claims));
	}

	@Test
	@DisplayName("SEC-24 SEC-25 a person comes in with the issuer's token and sees what his roles and his place show")
	void lets() {
		assertThat(get("/api/me", "sub", "hr-7").body()).contains("\"hr-7\"", "\"HR\"", "group/east/hangzhou");
		assertThat(get("/api/employees/E1001").status()).isEqualTo(200);
		assertThat(get("/api/employees/E1001", "org_node", "group/east/changzhou").status()).isEqualTo(404);
		assertThat(get("/api/employees/E1001", "org_node", "nowhere").status()).isEqualTo(404);
		assertThat(get("/api/employees/E1001", "roles", List.of("EMPLOYEE"), "org_node", null, "employee_number", "E1001").status()).isEqualTo(200);
		assertThat(get("/api/employees/E1001", "roles", List.of("EMPLOYEE"), "org_node", null, "employee_number", "E1002").status()).isEqualTo(404);
	}

	@Test
	@DisplayName("SEC-25 without a role that the hub knows, or without a place, every door for roles is closed")
	void closesWithoutRoleOrPlace() {
		assertThat(get("/api/employees/E1001", "roles", List.of("hr", "HR_SYSTEM")).status()).isEqualTo(403);
		assertThat(get("/api/employees/E1001", "org_node", null).status()).isEqualTo(403);
		assertThat(get("/api/messages", "roles", List.of("ADMIN"), "org_node", null).status()).isEqualTo(403);
	}

	@Test
	@DisplayName("SEC-25 a connected system comes in by the subject of its token and opens its own door, and no person does")
	void letsSystemsIn() {
		String event = "{}";
		assertThat(http.send("POST", "/api/hr/events", ISSUER.token("sub", "machine-hr", "roles", null, "org_node", null), event,
				"Content-Type: application/cloudevents+json").status()).isEqualTo(400);
		assertThat(http.send("POST", "/api/hr/events", ISSUER.token("roles", List.of("HR_SYSTEM"), "client_id", "machine-hr"), event,
				"Content-Type: application/cloudevents+json").status()).isEqualTo(403);
		assertThat(http.send("POST", "/api/erp/events", ISSUER.token("sub", "machine-hr"), event, "Content-Type: application/cloudevents+json").status())
			.isEqualTo(403);
	}

	@Test
	@DisplayName("SEC-01 SEC-24 bad tokens get 401 as problem details, and neither passwords nor the hub's own tokens open anything")
	void refusesTheRest() {
		for (String bad : List.of("made-up", ISSUER.token("aud", "others"), ISSUER.token("exp", 1), access.issue("admin", Duration.ofMinutes(5)).token())) {
			Reply reply = http.send("GET", "/api/me", bad);
			assertThat(reply.status()).isEqualTo(401);
			assertThat(reply.body()).contains("\"code\":\"NO_TOKEN\"");
		}
		Reply login = http.send("POST", "/api/login", null, "{\"user\":\"admin\",\"password\":\"x\"}", "Content-Type: application/json");
		assertThat(login.status()).isEqualTo(403);
		assertThat(login.body()).contains("\"code\":\"LOGIN_ELSEWHERE\"");
		assertThat(http.send("POST", "/api/logout", ISSUER.token()).body()).contains("\"code\":\"LOGIN_ELSEWHERE\"");
	}

	@Test
	@DisplayName("SEC-24 while the issuer is away a token that nobody can check gets 503 with Retry-After, and the hub stays alive and ready")
	void standsItsAbsence() {
		String admin = ISSUER.token("roles", List.of("ADMIN"), "org_node", "group");
		assertThat(http.send("GET", "/actuator/health", admin).body()).contains("\"issuer\":{\"status\":\"UP\"");
		ISSUER.rotate(false);
		ISSUER.close();
		Reply held = http.send("GET", "/api/me", ISSUER.token());
		assertThat(held.status()).isEqualTo(503);
		assertThat(held.header("Retry-After")).isEqualTo("5");
		assertThat(held.contentType()).startsWith("application/problem+json");
		assertThat(held.body()).contains("\"code\":\"ISSUER_AWAY\"");
		assertThat(http.send("GET", "/api/me", admin).status()).isEqualTo(200);
		assertThat(http.send("GET", "/api/me", "made-up").status()).isEqualTo(401);
		assertThat(http.send("GET", "/actuator/health", admin).body()).containsPattern("\"issuer\":\\{(\"description\":\"[^\"]*\",)?\"status\":\"AWAY\"").contains("{\"status\":\"UP\",\"groups\"");
		for (String probe : List.of("/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health")) {
			assertThat(http.send("GET", probe, null).status()).as(probe).isEqualTo(200);
		}
		ISSUER.open();
		assertThat(http.send("GET", "/api/me", ISSUER.token()).status()).isEqualTo(200);
	}
}
