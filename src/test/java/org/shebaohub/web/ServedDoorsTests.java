package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The doors as the whole hub serves them, controllers and routes together. */
@HubTest
class ServedDoorsTests {

	@LocalServerPort
	int port;

	@Autowired
	AccessDesk access;

	@Autowired
	ApplicationContext context;

	Reply get(String path, String user) {
		return new RawHttp(port).send("GET", path,
				user == null ? null : access.issue(user, java.time.Duration.ofMinutes(5)).token());
	}

	@Test
	@DisplayName("the served OpenAPI says 3.1, and every error with its codes")
	void documentsEveryDoor() throws Exception {
		JsonNode document = new ObjectMapper().readTree(get("/v3/api-docs", "auditor").body().replaceFirst("(?s)^[^{]*", "")
			.replaceAll("\\r\\n[0-9a-f]+\\r\\n", ""));
		assertThat(document.path("openapi").asText()).startsWith("3.1");
		assertThat(document.path("paths").fieldNames()).toIterable().contains("/api/claims", "/api/login",
				"/callbacks/bank", "/callbacks/sms");
		document.path("paths").forEach(path -> path.forEach(operation -> {
			assertThat(operation.path("summary").asText()).isNotBlank();
			assertThat(operation.path("responses").path("401").path("description").asText()).contains("NO_TOKEN");
		}));
	}

	@Test
	@DisplayName("a signed door that is a route refuses what is not signed, and its neighbours do not exist")
	void guardsRoutes() {
		RawHttp http = new RawHttp(port);
		assertThat(http.send("POST", "/callbacks/bank", null).status()).isBetween(400, 403);
		assertThat(http.send("POST", "/callbacks/sms", null).status()).isBetween(400, 403);
		assertThat(http.send("POST", "/callbacks/bank/x", null).status()).isEqualTo(401);
		assertThat(http.send("GET", "/callbacks/bank", null).status()).isEqualTo(401);
	}

	@Test
	void showsMetricsToThoseWhoOperateOnly() {
		assertThat(get("/actuator/health", null).status()).isEqualTo(200);
		assertThat(get("/actuator/prometheus", null).status()).isEqualTo(401);
		assertThat(get("/actuator/prometheus", "zhangsan").status()).isEqualTo(403);
		// tests export no metrics, so the way in is all that can be seen
		assertThat(get("/actuator/prometheus", "admin").status()).isNotIn(401, 403);
	}

	@Test
	@DisplayName("no user exists but those of the access desk")
	void knowsNoMadeUpUser() {
		assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
	}

	@Test
	@DisplayName("the sandbox's people hold one role each, and zhangsan is E1001")
	void knowsTheSandboxPeople() {
		Optional<Actor> zhangsan = access.byToken(access.issue("zhangsan", java.time.Duration.ofMinutes(1)).token());
		assertThat(zhangsan.orElseThrow().self().value()).isEqualTo("E1001");
		assertThat(zhangsan.orElseThrow().roles()).isEqualTo(Set.of(org.shebaohub.kernel.Role.EMPLOYEE));
	}
}
