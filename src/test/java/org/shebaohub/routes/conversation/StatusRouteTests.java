package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What attendance, enrolment, tax and housing-fund systems say of people, by event and by file. */
@HubTest
class StatusRouteTests {

	private static final String SINGLE = "application/cloudevents+json";

	@Autowired
	private Environment environment;

	private Office office;

	private final String no = HrEvents.number();

	@BeforeEach
	void opens() {
		office = new Office(environment);
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", SINGLE, HrEvents.hired(no, "hangzhou")).status()).isEqualTo(200);
	}

	private HubClient.Reply attendance(String event) {
		return office.as("ATTENDANCE_SYSTEM").send("/api/attendance/events", SINGLE, event);
	}

	private HubClient.Reply bureau(String event) {
		return office.as("BUREAU_SYSTEM").send("/api/bureau/events", SINGLE, event);
	}

	@Test
	@DisplayName("R-003-13 R-003-21 R-003-23 each system tells its point by event, once, and the lag of each is shown")
	void takesEvents() {
		String seen = HrEvents.event(HrEvents.id(), "attendance.seen", "employeeNo", no, "lastDay", "2026-10-09");
		assertThat(attendance(seen).status()).isEqualTo(200);
		assertThat(attendance(seen).body().path("replayed").asBoolean()).isTrue();
		HubClient.Reply covered = bureau(HrEvents.event(HrEvents.id(), "coverage.active", "source", "FUND", "employeeNo", no, "since",
				"2026-09-01"));
		assertThat(covered.status()).as(covered.raw().body()).isEqualTo(200);
		HubClient.Reply points = office.as("HR").get("/api/employees/" + no + "/status-points");
		assertThat(Office.texts(points.body().path("points"), "source")).contains("ATTENDANCE", "FUND");
		assertThat(Office.texts(points.body().path("points"), "asOf")).contains("2026-10-10");
		assertThat(office.as("HR_CHANGZHOU").get("/api/employees/" + no + "/status-points").status()).isEqualTo(404);
		assertThat(Office.texts(office.as("HR").get("/api/status-syncs").body(), "source"))
			.containsExactly("HR", "ENROLLMENT", "TAX", "ATTENDANCE", "FUND");
	}

	@ParameterizedTest(name = "{0} {1}={2}: {3} {4}")
	@DisplayName("R-003-21 R-003-53 every finding names the field, and nothing is kept")
	@CsvSource({ "attendance.seen, lastDay, yesterday, 400, FIELD_MALFORMED", "attendance.left, lastDay, 2026-10-09, 400, EVENT_TYPE_UNKNOWN",
			"attendance.seen, lastDay, 2026-10-11, 422, DAY_UNREADABLE", "coverage.active, since, 2026-10-01, 400, FIELD_MALFORMED",
			"attendance.seen, shoeSize, 43, 400, FIELD_UNKNOWN" })
	void refusesNonsense(String type, String field, String value, int status, String code) {
		HubClient.Reply reply = attendance(HrEvents.event(HrEvents.id(), type, "employeeNo", no, field, value));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
		assertThat(reply.body().at("/findings/0/code").asText()).isEqualTo(code);
		assertThat(office.as("HR").get("/api/employees/" + no + "/status-points").body().toString()).doesNotContain("ATTENDANCE");
	}

	@Test
	@DisplayName("R-003-15 R-003-16 each door is its system's alone, and nobody tells of what is not his")
	void letsNobodyElseIn() {
		String seen = HrEvents.event(HrEvents.id(), "attendance.seen", "employeeNo", no, "lastDay", "2026-10-09");
		assertThat(HubClient.anonymous(office.port()).send("/api/attendance/events", SINGLE, seen).status()).isEqualTo(401);
		assertThat(office.as("HR").send("/api/attendance/events", SINGLE, seen).status()).isEqualTo(403);
		assertThat(bureau(seen).status()).isEqualTo(403);
		assertThat(attendance(HrEvents.event(HrEvents.id(), "coverage.active", "source", "TAX", "employeeNo", no, "since", "2026-09-01"))
			.status()).isEqualTo(403);
		assertThat(attendance(seen.replace(no, HrEvents.number()).replace("e-", "f-")).status()).as("nobody knows him").isEqualTo(422);
	}

	@Test
	@DisplayName("R-003-21 R-003-53 a status file by SFTP is applied whole; one cut off is refused, and comes again whole")
	void takesAFile() {
		String file = "#status,ENROLLMENT,2026-10-11\nemployeeNo,insuranceNo,status,since\n%s,,ACTIVE,2026-09-01\nNOBODY,,ACTIVE,2026-09-01\n"
			.formatted(no);
		try (Partner bureau = new Partner(environment)) {
			bureau.leavesMarked("inbound/status/" + no + ".csv", file.getBytes(StandardCharsets.UTF_8));
			office.soon(() -> assertThat(bureau.sees("inbound/status/refused")).anyMatch(name -> name.endsWith("-" + no + ".csv")));
			bureau.leavesMarked("inbound/status/" + no + ".csv", (file + "#end,2\n").getBytes(StandardCharsets.UTF_8));
			office.soon(() -> assertThat(bureau.sees("inbound/status/archive")).anyMatch(name -> name.endsWith("-" + no + ".csv")));
		}
		assertThat(office.as("HR").get("/api/employees/" + no + "/status-points").body().path("points").toString())
			.contains("\"ENROLLMENT\"", "2026-09-01", "2026-10-11");
	}
}
