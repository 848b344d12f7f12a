package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** The document that the whole hub serves, held against its list of doors; words are missing in openapi/fields.properties. */
@HubTest
class ServedDocumentTests {

	@Autowired
	private Environment environment;

	private JsonNode document;

	@BeforeEach
	void reads() {
		document = new Office(environment).as("AUDITOR").get("/v3/api-docs").body();
	}

	@Test
	@DisplayName("every door of the hub stands in the served document with a summary, routes and probes included")
	void documentsEveryDoor() {
		assertThat(Doors.all()).allSatisfy(door -> assertThat(operation(door).path("summary").asText()).as("summary of %s %s",
				door.method(), door.path()).isNotBlank());
	}

	@Test
	@DisplayName("the document names no door that the hub does not have")
	void documentsNothingElse() {
		document.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(
				method -> assertThat(Doors.all()).as("%s %s", method, path.getKey()).anyMatch(door -> door.path()
					.equals(path.getKey()) && door.method().name().equalsIgnoreCase(method))));
	}

	@Test
	@DisplayName("every door says what goes in and what comes out, and every parameter what it means")
	void describesParametersAndAnswers() {
		List<String> silent = new ArrayList<>();
		Doors.all().forEach(door -> {
			JsonNode operation = operation(door);
			operation.path("parameters").forEach(parameter -> {
				if (parameter.path("description").asText().isBlank()) {
					silent.add("?" + parameter.path("name").asText() + " of " + door.path());
				}
			});
			if (operation.path("responses").isEmpty()) {
				silent.add("answers of " + door.path());
			}
		});
		assertThat(silent).isEmpty();
	}

	@Test
	@DisplayName("every field of every body has a description")
	void describesEveryField() {
		List<String> silent = new ArrayList<>();
		document.path("components").path("schemas").fields()
			.forEachRemaining(schema -> collect(schema.getKey(), schema.getValue(), silent));
		assertThat(silent).isEmpty();
	}

	private static void collect(String name, JsonNode schema, List<String> silent) {
		schema.path("properties").fields().forEachRemaining(field -> {
			if (field.getValue().path("description").asText().isBlank()) {
				silent.add(name + "." + field.getKey());
			}
			collect(name + "." + field.getKey(), field.getValue(), silent);
			collect(name + "." + field.getKey(), field.getValue().path("items"), silent);
		});
	}

	@Test
	@DisplayName("amounts, numbers and months are text, and no two types share a name")
	void writesWordsAsText() {
		JsonNode schemas = document.path("components").path("schemas");
		assertThat(schemas.fieldNames()).toIterable().doesNotContain("Yuan", "EmployeeNo", "OrgNode", "InsuranceMonth", "Page",
				"Reason", "Line");
		assertThat(schemas.path("ClaimLine").path("properties").path("amount").path("type").asText()).isEqualTo("string");
		assertThat(schemas.path("ClaimForm").path("properties").path("employeeNo").path("type").asText()).isEqualTo("string");
	}

	@Test
	@DisplayName("what needs no token says so, and everything else names the codes of its refusals")
	void namesErrors() {
		assertThat(Doors.all()).allSatisfy(door -> {
			if (door.open()) {
				assertThat(operation(door).path("security").isArray()).as(door.path()).isTrue();
				assertThat(operation(door).path("security")).as(door.path()).isEmpty();
			}
			else {
				assertThat(operation(door).path("responses").path("401").path("description").asText()).as(door.path())
					.contains("NO_TOKEN");
			}
		});
	}

	@Test
	@DisplayName("429 with the time to wait stands at the doors that have a pace, 413 at those that take a body, 503 everywhere")
	void namesLimits() {
		Set<String> paced = Set.of("POST /api/login", "POST /callbacks/bank", "POST /callbacks/sms", "POST /api/hr/events",
				"POST /api/erp/events", "POST /api/attendance/events", "POST /api/bureau/events", "GET /api/employees/{no}",
				"GET /api/payouts/{reference}");
		assertThat(Doors.all()).allSatisfy(door -> {
			JsonNode responses = operation(door).path("responses");
			boolean command = door.method() == HttpMethod.POST;
			assertThat(responses.has("429")).as("429 of " + door).isEqualTo(paced.contains(door.method() + " " + door.path()));
			assertThat(responses.has("413")).as("413 of " + door).isEqualTo(command);
			assertThat(responses.has("503")).as("503 of " + door).isTrue();
			if (responses.has("429")) {
				assertThat(responses.path("429").path("headers").path("Retry-After").path("description").asText()).isNotBlank();
				assertThat(responses.path("429").path("description").asText()).contains("TOO_MANY");
			}
		});
		assertThat(document.at("/paths/~1actuator~1health/get/responses/503/content/application~1json/schema/$ref").asText())
			.endsWith("/Health");
	}

	private JsonNode operation(Door door) {
		return document.path("paths").path(door.path()).path(door.method().name().toLowerCase(java.util.Locale.ROOT));
	}
}
