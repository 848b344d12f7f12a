package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.LogSearch;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.shebaohub.testing.WebSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The real server with the gate and the whole of {@code web} behind it; only the desks are stand-ins. */
@WebSlice
class GateTests {

	@LocalServerPort
	int port;

	@Autowired
	AccessDesk access;

	@Autowired
	LogSearch log;

	@Autowired
	ApplicationContext context;

	@Autowired
	RequestMappingHandlerMapping mappings;

	RawHttp http;

	@BeforeEach
	void open() {
		http = new RawHttp(port);
		given(access.byToken(any())).willReturn(Optional.empty());
		given(log.find(any(), any(), anyInt())).willReturn(new LogSearch.Page(List.of(), null));
		for (Role role : Role.values()) {
			Actor actor = new Actor("a-" + role, Set.of(role), new OrgNode("group"), null);
			given(access.byToken(role.name())).willReturn(Optional.of(actor));
		}
	}

	static Stream<Door> closedDoors() {
		return Doors.all().stream().filter(door -> !door.open());
	}

	@ParameterizedTest
	@MethodSource("closedDoors")
	@DisplayName("SEC-01 anonymous and unknown tokens get 401 as problem details at every door")
	void nobodyGetsIn(Door door) {
		for (Reply reply : new Reply[] { http.send(door.method().name(), path(door), null),
				http.send(door.method().name(), path(door), "made-up") }) {
			assertThat(reply.status()).isEqualTo(401);
			assertThat(reply.contentType()).startsWith("application/problem+json");
			assertThat(reply.body()).contains("\"code\":\"NO_TOKEN\"", "需要登录", "Login needed");
		}
	}

	@ParameterizedTest
	@MethodSource("closedDoors")
	@DisplayName("SEC-02 function level: at every door every role passes or is told who may")
	void rolesAtDoors(Door door) {
		for (Role role : Role.values()) {
			Reply reply = http.send(door.method().name(), path(door), role.name());
			boolean may = door.roles().isEmpty() || door.roles().contains(role);
			if (may) {
				assertThat(reply.status()).as("%s at %s: %s", role, door, reply.body()).isNotIn(401, 403, 500);
			}
			else {
				assertThat(reply.status()).as("%s at %s", role, door).isEqualTo(403);
				assertThat(reply.body()).contains("\"code\":\"FORBIDDEN\"", "\"whoMay\":[\"" + door.roles().get(0));
			}
		}
	}

	@Test
	@DisplayName("RULE-1 a door whose route has not started yet answers 503: whoever was not heard comes again")
	void tellsAClosedDoorFromNone() {
		Reply reply = http.send("POST", "/api/hr/events", "HR_SYSTEM");
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.body()).contains("\"code\":\"NOT_OPEN\"");
	}

	@Test
	@DisplayName("RULE-1 until the hub is ready, and once it ends, every door answers 503")
	void opensWhenReady() {
		AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
		try {
			for (String door : List.of("/api/claims", "/callbacks/bank", "/console", "/api/hr/events")) {
				Reply reply = http.send("POST", door, "HR");
				assertThat(reply.status()).as(door).isEqualTo(503);
				assertThat(reply.body()).contains("\"code\":\"NOT_OPEN\"");
			}
		}
		finally {
			AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
		}
		assertThat(http.send("POST", "/api/claims", "HR").body()).doesNotContain("NOT_OPEN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/API/claims", "/api/Claims", "/api/claims/", "/api//claims", "//api/claims",
			"/api/claims;x=1", "/api;/claims", "/api/%63laims", "/api/claims%2f", "/api/./claims", "/api/x/../claims",
			"/api/%2e/claims", "/api/x/%2e%2e/claims", "/api/claims%00", "/api/claims.json", "/api%2fclaims",
			"/api\\claims", "/callbacks/bank/", "/callbacks/bank;x", "/CALLBACKS/bank", "/callbacks//bank",
			"/callbacks/bank%2f..%2fx", "/callbacks", "/callbacks/other", "/error", "/actuator", "/actuator/env",
			"/actuator/heapdump", "/actuator/health/", "/actuator/health/db", "/actuator/prometheus/", "/v3/api-docs/x",
			"/v3/api-docs.yaml", "/swagger-ui/index.html", "/h2-console", "/index.html", "/static/x" })
	@DisplayName("path variants and paths that are on no list open nothing for nobody")
	void variantsStayShut(String path) {
		for (String method : new String[] { "GET", "POST" }) {
			assertThat(http.send(method, path, null).status()).as("%s %s", method, path).isIn(400, 401);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/API/claims", "/api/claims/", "/api/other", "/actuator/env", "/error" })
	void unknownPathIsNotFoundForKnownUsers(String path) {
		Reply reply = http.send("GET", path, "HR");
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.body()).contains("\"code\":\"NOT_FOUND\"");
	}

	@Test
	void saysWhichMethodsAPathHas() {
		Reply reply = http.send("DELETE", "/api/claims", "HR");
		assertThat(reply.status()).isEqualTo(405);
		assertThat(reply.header("Allow")).isEqualTo("POST, GET");
		assertThat(reply.body()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
	}

	@Test
	void answersMalformedPathsWithProblemDetails() {
		Reply reply = http.send("GET", "/api//claims", "HR");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).contains("\"code\":\"BAD_PATH\"");
	}

	@Test
	@DisplayName("every mapping of web stands in the list of doors")
	void everyMappingHasADoor() {
		mappings.getHandlerMethods().forEach((info, handler) -> {
			boolean ours = handler.getBeanType().getName().startsWith("org.shebaohub");
			if (ours && handler.getBeanType().isAnnotationPresent(RestController.class)
					&& !info.getPatternValues().equals(Set.of("/error"))) {
				String path = info.getPatternValues().iterator().next();
				HttpMethod method = info.getMethodsCondition().getMethods().iterator().next().asHttpMethod();
				assertThat(Doors.all()).as("%s %s", method, path)
					.anyMatch(door -> door.path().equals(path) && door.method().equals(method));
			}
		});
	}

	@Test
	@DisplayName("the administrator operates but has no door to personal data")
	void administratorSeesNoClaims() {
		assertThat(Doors.all()).filteredOn(door -> door.path().startsWith("/api/claims"))
			.noneMatch(door -> door.roles().contains(Role.ADMIN));
		assertThat(Arrays.asList(403, 403)).containsExactly(http.send("GET", "/api/claims", "ADMIN").status(),
				http.send("GET", "/api/payouts", "ADMIN").status());
	}

	@Test
	@DisplayName("R-002-78 the administration (行政) reads how things stand and commands nothing")
	void administrationOnlyReads() {
		List<Door> doors = Doors.all().stream().filter(door -> door.roles().contains(Role.ADMINISTRATION)).toList();
		assertThat(doors).extracting(Door::path).contains("/api/cases", "/api/cycles", "/api/employees/{no}/months/{month}");
		assertThat(doors).allMatch(door -> door.method().equals(HttpMethod.GET));
	}

	private static String path(Door door) {
		return door.path().replace("{month}", "2026-09").replace("{id}", "7").replaceAll("\\{\\w+}", "x1");
	}
}
