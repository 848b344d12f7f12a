package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What happened in people's employments, as it is read over HTTP. */
@HubTest
class TimelineDoorTests {

	@Autowired
	private Environment environment;

	@Test
	@DisplayName("R-003-42 R-003-54 R-002-71 the timeline shows the day from which a thing holds and when it was recorded, to those in charge")
	void showsBothTimes() {
		Office office = new Office(environment);
		String no = HrEvents.number();
		tell(office, HrEvents.hired(no, "hangzhou"));
		tell(office, HrEvents.event(HrEvents.id(), "employee.resigned", "employeeNo", no, "resignationId", "R1", "lastDay",
				"2026-10-31", "effectiveFrom", "2026-09-20", "x-grade", "P7"));
		HubClient.Reply reply = office.as("HR").get("/api/employees/" + no + "/timeline");
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
		assertThat(Office.texts(reply.body().path("entries"), "what")).containsExactly("employee.hired", "employee.resigned");
		assertThat(reply.body().at("/entries/1/effective").asText()).isEqualTo("2026-09-20");
		assertThat(reply.body().at("/entries/1/recordedAt").asText()).startsWith("2026-1");
		assertThat(reply.body().at("/entries/1/statusWord").asText()).isEqualTo("待离职");
		assertThat(reply.body().at("/entries/1/details/x-grade").asText()).isEqualTo("P7");
		assertThat(office.as("HR").get("/api/employees/NOBODY/timeline").status()).isEqualTo(404);
		assertThat(office.as("FINANCE").get("/api/employees/" + no + "/timeline").status()).isEqualTo(403);
	}

	@Test
	@DisplayName("R-000-66 R-003-33 employees are found page by page, outsourced staff too, by those in charge")
	void findsEmployees() {
		Office office = new Office(environment);
		String no = HrEvents.number();
		tell(office, HrEvents.hired(no, "hangzhou").replace("\"name\"", "\"employmentType\":\"OUTSOURCED\",\"name\""));
		HubClient.Reply reply = office.as("HR").get("/api/employees?type=OUTSOURCED&number=" + no);
		assertThat(Office.texts(reply.body().path("staff"), "employeeNo")).containsExactly(no);
		JsonNode page = office.as("HR").get("/api/employees?limit=2").body();
		assertThat(page.path("staff")).hasSize(2);
		assertThat(page.path("next").asText()).isEqualTo(page.at("/staff/1/employeeNo").asText());
		assertThat(office.as("HR").get("/api/employees?type=OTHER").status()).isEqualTo(400);
		assertThat(office.as("ZHANGSAN").get("/api/employees").status()).isEqualTo(403);
	}

	@Test
	@DisplayName("R-000-66 a name is looked for in the body, never in an address, by those who may see names")
	void findsNames() {
		Office office = new Office(environment);
		String no = HrEvents.number();
		tell(office, HrEvents.hired(no, "hangzhou"));
		assertThat(office.as("HR").post("/api/employees/search", "{\"name\": \"新人" + no + "\"}").raw().body()).contains(no);
		assertThat(office.as("HR").post("/api/employees/search", "{\"name\": \" \"}").status()).isEqualTo(422);
		assertThat(office.as("ADMIN").post("/api/employees/search", "{\"name\": \"x\"}").status()).isEqualTo(403);
	}

	private static void tell(Office office, String event) {
		HubClient.Reply reply = office.as("HR_SYSTEM").send("/api/hr/events", "application/cloudevents+json", event);
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
	}
}
