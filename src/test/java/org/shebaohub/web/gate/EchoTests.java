package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.Canaries;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** Personal numbers where something else is expected: what the hub answers to them is kept by browsers, proxies and logs. */
@HubTest
class EchoTests {

	private static final EmployeeNo NO = new EmployeeNo("E1116");

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	@Autowired
	private AccessDesk access;

	private Office office;

	private String token;

	private List<String> numbers;

	private final List<String> echoes = new ArrayList<>();

	@BeforeEach
	void opens() {
		office = new Office(environment);
		Set<Role> all = new TreeSet<>(Set.of(Role.values()));
		all.remove(Role.EMPLOYEE);
		String name = "echo-" + UUID.randomUUID();
		access.enrol(new Actor(name, all, new OrgNode("group"), null), name, Actor.HUB);
		token = access.issue(name, Duration.ofMinutes(10)).token();
		numbers = List.of(roster.document(NO).orElseThrow().number(), roster.phone(NO).orElseThrow(),
				roster.payeeAccount(NO).map(PayeeAccount::accountNo).orElseThrow());
		assertThat(numbers).allMatch(number -> !Canaries.numbersIn(number).isEmpty());
	}

	@Test
	@DisplayName("SEC-08 FM-37 a personal number in a path or a parameter, at any door that is read, comes back in no answer and no problem")
	void repeatsNoParameter() throws Exception {
		JsonNode document = office.as("AUDITOR").get("/v3/api-docs").body();
		for (Door door : Doors.all()) {
			if (door.method().equals(HttpMethod.GET)) {
				for (String number : numbers) {
					Stream<String> names = document.path("paths").path(door.path()).path("get").path("parameters").findValuesAsText("name").stream();
					String query = String.join("&", names.filter(name -> !name.startsWith("X-")).map(name -> name + "=" + number).toList());
					knock("GET", door.path().replaceAll("\\{\\w+}", number) + "?" + query, "");
				}
			}
		}
		assertThat(echoes).isEmpty();
	}

	@Test
	@DisplayName("SEC-08 FM-37 a body that cannot be read is named by its place, never by its words")
	void repeatsNoBody() throws Exception {
		for (Door door : Doors.all()) {
			if (door.method().equals(HttpMethod.POST)) {
				for (String number : numbers) {
					knock("POST", door.path().replaceAll("\\{\\w+}", "x"), "{\"" + number + "\":\"" + number + "\"," + number);
				}
			}
		}
		assertThat(echoes).isEmpty();
	}

	private void knock(String method, String path, String body) throws Exception {
		HttpResponse<String> reply = Cast.send(HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + office.port() + path))
			.header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString()).method(method, HttpRequest.BodyPublishers.ofString(body)));
		String said = reply.headers().map() + reply.body();
		if (!Canaries.numbersIn(said).isEmpty()) {
			echoes.add(method + " " + path + ": " + reply.statusCode() + " " + said);
		}
	}
}
