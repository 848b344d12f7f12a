package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.RawHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An HR system at the HTTP door. */
@HubTest
class HrEventRouteTests {

	private static final String DOOR = "/api/hr/events";

	private static final String SINGLE = "application/cloudevents+json";

	private static final String BATCH = "application/cloudevents-batch+json";

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	private Office office;

	private final String no = HrEvents.number();

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("R-003-29 FM-08 an event is applied once and a repeat gets the same answer")
	void appliesOnce() {
		String hired = HrEvents.hired(no, "hangzhou");
		HubClient.Reply first = send(hired);
		assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
		assertThat(first.text("outcome")).isEqualTo("APPLIED");
		HubClient.Reply second = send(hired);
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.body().path("replayed").asBoolean()).isTrue();
		assertThat(roster.find(new EmployeeNo(no)).orElseThrow().employments()).hasSize(1);
	}

	@Test
	@DisplayName("FM-09 a known id with other content is refused with 409, and the first stays")
	void refusesOtherContent() {
		send(HrEvents.hired(no, "hangzhou"));
		String id = HrEvents.id();
		send(HrEvents.event(id, "employee.contact-changed", "employeeNo", no, "phone", "13900000001"));
		HubClient.Reply other = send(HrEvents.event(id, "employee.contact-changed", "employeeNo", no, "phone", "13900000002"));
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.text("code")).isEqualTo("EVENT_OTHER_CONTENT");
		assertThat(roster.phone(new EmployeeNo(no))).contains("13900000001");
	}

	@Test
	@DisplayName("FM-10 a batch is taken event by event; what comes too early is answered with 202 and applied by itself")
	void takesABatch() {
		HubClient.Reply early = send(HrEvents.contact(no, "13900000001"));
		assertThat(early.status()).isEqualTo(202);
		assertThat(early.text("outcome")).isEqualTo("WAITING");
		assertThat(early.body().at("/findings/0/code").asText()).isEqualTo("EMPLOYEE_UNKNOWN");
		HubClient.Reply reply = office.as("HR_SYSTEM").send(DOOR, BATCH, HrEvents.batch(
				HrEvents.event(HrEvents.id(), "employee.promoted"), HrEvents.hired(no, "changzhou"), "7",
				HrEvents.event(HrEvents.id(), "employee.left", "employeeNo", HrEvents.number(), "lastDay", "2026-10-31")));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(207);
		assertThat(Office.texts(reply.body().path("events"), "status")).containsExactly("400", "200", "400", "202");
		assertThat(roster.phone(new EmployeeNo(no))).contains("13900000001");
	}

	@ParameterizedTest(name = "{0} {1}={2}: {3} {4} {5}")
	@DisplayName("R-003-29 every finding names the field and the remedy, and nothing is kept")
	@CsvSource({ "employee.hired, effectiveFrom, 2026-13-01, 400, FIELD_MALFORMED, data.effectiveFrom",
			"employee.hired, effectiveFrom, 2031-01-01, 400, FROM_THE_FUTURE, data.effectiveFrom",
			"employee.hired, documentNumber, X, 400, FIELD_MALFORMED, data.documentNumber",
			"employee.hired, shoeSize, 43, 400, FIELD_UNKNOWN, data.shoeSize",
			"employee.hired, employeeNo, '', 400, FIELD_MALFORMED, data.employeeNo",
			"employee.hired, accountNo, 6217000012345678, 400, ACCOUNT_INCOMPLETE, data.accountNo",
			"employee.promoted, a, b, 400, EVENT_TYPE_UNKNOWN, type",
			"employee.hired, unit, nowhere, 202, UNIT_UNKNOWN, organisation tree: nowhere" })
	void namesFieldAndRemedy(String type, String field, String value, int status, String code, String evidence) {
		String event = HrEvents.hired(no, "hangzhou").replace("employee.hired", type)
			.replaceAll("\"" + field + "\":\"[^\"]*\",?", "")
			.replace("\"data\":{", "\"data\":{\"" + field + "\":\"" + value + "\",");
		HubClient.Reply reply = send(event);
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
		assertThat(reply.body().at("/findings/0/code").asText()).isEqualTo(code);
		assertThat(reply.body().at("/findings/0/evidence").asText()).isEqualTo(evidence);
		assertThat(reply.body().at("/findings/0/remedy").asText()).isNotBlank();
		assertThat(roster.find(new EmployeeNo(no))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "2026-13-01T00:00:00Z", "yesterday" })
	@DisplayName("R-003-42 a time that no store holds is refused as one that is none, with field and remedy")
	void refusesStrangeTimes(String time) {
		HubClient.Reply reply = send(HrEvents.contact(no, "13900000001").replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"" + time + "\""));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(400);
		assertThat(Office.texts(reply.body().path("findings"), "evidence")).containsExactly("time");
	}

	@Test
	@DisplayName("FM-13 unreadable, doubled, endless and oversized bodies are refused with a reason, and the next one goes on")
	void standsHostileBodies() {
		for (String body : List.of("", "null", "7", "{", "<event/>", "{\"id\":\"1\",\"id\":\"2\"}", "[".repeat(90_000),
				"{} {}", "[]", "{\"specversion\":\"1.0\",\"data\":7}", "\u0000")) {
			assertThat(send(body).status()).as(body.substring(0, Math.min(body.length(), 30))).isEqualTo(400);
		}
		String large = HrEvents.event(HrEvents.id(), "employee.hired", "name", "x".repeat(10_000_000));
		assertThat(send(large).status()).isEqualTo(413);
		assertThat(office.as("HR_SYSTEM").send(DOOR, "application/json", HrEvents.hired(no, "hangzhou")).status()).isEqualTo(415);
		assertThat(office.as("HR_SYSTEM").send(DOOR, BATCH, HrEvents.hired(no, "hangzhou")).status()).isEqualTo(400);
		assertThat(send(HrEvents.hired(no, "hangzhou")).status()).isEqualTo(200);
	}

	@Test
	@DisplayName("R-000-68 the door is the HR system's alone")
	void letsNobodyElseIn() {
		String hired = HrEvents.hired(no, "hangzhou");
		assertThat(HubClient.anonymous(office.port()).send(DOOR, SINGLE, hired).status()).isEqualTo(401);
		for (String other : List.of("HR", "ADMIN", "ZHANGSAN", "FINANCE_MANAGER")) {
			assertThat(office.as(other).send(DOOR, SINGLE, hired).status()).as(other).isEqualTo(403);
		}
		assertThat(office.as("HR_SYSTEM").get("/api/claims").status()).isEqualTo(403);
	}

	@Test
	@DisplayName("FM-13 a body that does not say how long it is and does not end is answered 413 with a problem, nothing of it applied")
	void endsAnEndlessBody() {
		String token = office.as("HR_SYSTEM").token();
		RawHttp.Reply reply = new RawHttp(office.port()).chunked(DOOR, token,
				HrEvents.hired(no, "hangzhou") + " ".repeat(300 * 1024), "Content-Type: " + SINGLE);
		assertThat(reply.status()).as(reply.body()).isEqualTo(413);
		assertThat(reply.contentType()).isEqualTo("application/problem+json");
		assertThat(reply.body()).contains("\"code\":\"TOO_LARGE\"");
		RawHttp.Reply whole = new RawHttp(office.port()).chunked(DOOR, token, HrEvents.hired(no, "hangzhou"), "Content-Type: " + SINGLE);
		assertThat(whole.status()).as(whole.body()).isEqualTo(200);
	}

	private HubClient.Reply send(String event) {
		return office.as("HR_SYSTEM").send(DOOR, SINGLE, event);
	}
}
