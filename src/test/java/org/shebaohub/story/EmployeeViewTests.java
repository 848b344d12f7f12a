package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One look at an employee, by whoever looks. */
@HubTest
class EmployeeViewTests {

	private static final String EVENT = "application/cloudevents+json";

	@Autowired
	private Environment environment;

	private Office office;

	private final String no = HrEvents.number();

	@BeforeEach
	void isHiredAndOwes() {
		office = new Office(environment);
		tells("HR_SYSTEM", "/api/hr/events", HrEvents.hired(no, "hangzhou"));
		tells("ERP_SYSTEM", "/api/erp/events", HrEvents.event(HrEvents.id(), "loan.booked", "employeeNo", no, "record", "L" + no,
				"amount", "500.00", "bookedOn", "2026-10-09"));
	}

	private void tells(String system, String door, String event) {
		Reply reply = office.as(system).send(door, EVENT, event);
		assertThat(reply.text("outcome")).as(reply.raw().body()).isEqualTo("APPLIED");
	}

	private JsonNode seenBy(String person) {
		Reply reply = office.as(person).get("/api/employees/" + no);
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
		return reply.body();
	}

	private void resigns(LocalDate lastDay) {
		tells("HR_SYSTEM", "/api/hr/events", HrEvents.event(HrEvents.id(), "employee.resigned", "employeeNo", no, "resignationId",
				"R" + no, "lastDay", lastDay.toString()));
	}

	private LocalDate today() {
		return LocalDate.parse(office.as("ADMIN").get("/api/sandbox/clock").text("now").substring(0, 10));
	}

	@Test
	@DisplayName("R-000-26 R-000-65 R-000-22 HR sees card, status, contributions and what is booked at one door, at once after the booking")
	void showsHrEverything() {
		tells("HR_SYSTEM", "/api/hr/events", HrEvents.event(HrEvents.id(), "employee.leave-started", "employeeNo", no, "leaveKind",
				"MATERNITY", "effectiveFrom", "2026-10-01", "expectedReturn", "2027-02-26"));
		JsonNode page = seenBy("HR");
		assertThat(page.path("employee").path("phone").asText()).isEqualTo("137****2222");
		assertThat(page.path("state").path("status").asText()).isEqualTo("ACTIVE");
		assertThat(page.path("state").path("labels").get(0).asText()).isEqualTo("MATERNITY_AWAITING_RETURN");
		assertThat(page.path("leaves").get(0).path("expectedReturn").asText()).isEqualTo("2027-02-26");
		assertThat(page.path("owed").path("open").get(0).path("open").asText()).isEqualTo("500.00");
		assertThat(page.path("owed").path("history")).hasSize(1);
		assertThat(office.as("HR").get("/api/employees/E1001").body().path("insured").path("contributions").path("lines").get(0)
			.path("months")).hasSize(6);
	}

	@Test
	@DisplayName("R-000-07 R-000-27 R-000-22 finance sees stage, blockers and legal times of the exit that HR sees, and the deductions")
	void showsFinanceTheExit() {
		resigns(today().plusDays(20));
		JsonNode exit = seenBy("FINANCE").path("exits").get(0);
		assertThat(exit.path("state").asText()).isEqualTo("BLOCKED");
		assertThat(exit.path("owed").asText()).isEqualTo("500.00");
		assertThat(Office.texts(exit.path("found"), "check")).contains("NoOpenLoan");
		assertThat(exit.path("clocks")).isNotEmpty();
		assertThat(seenBy("HR").path("exits").get(0)).isEqualTo(exit);
		assertThat(seenBy("FINANCE").path("owed").path("deductions").isArray()).isTrue();
	}

	@Test
	@DisplayName("R-000-62 three look at one door: HR sees how far a change of coverage is and by when it is due, finance what wages are asked for and gave, the employee his months")
	void servesThreeInterests() {
		Reply change = office.as("HR").post("/api/enrollment-changes", "{\"employeeNo\":\"%s\",\"scheme\":\"HOUSING_FUND\",\"kind\":\"ADDITION\",\"effective\":\"%s\"}"
			.formatted(no, today()));
		assertThat(change.status()).as(change.raw().body()).isLessThan(300);
		JsonNode seen = seenBy("HR").path("insured").path("changes").get(0);
		assertThat(List.of("no", "state", "requestedAt", "dueOn", "holder")).allSatisfy(field -> assertThat(seen.path(field).asText())
			.as(field).isNotBlank().isNotEqualTo("null"));
		Reply order = office.as("HR").post("/api/employees/" + no + "/deductions",
				"{\"basis\":\"LOAN\",\"amount\":\"80.00\",\"consent\":\"SC\"}");
		assertThat(order.status()).as(order.raw().body()).isEqualTo(201);
		office.soon(() -> {
			JsonNode deduction = seenBy("FINANCE").path("owed").path("deductions").path(0);
			assertThat(deduction.path("amount").asText()).isEqualTo("80.00");
			assertThat(deduction.path("state").asText()).isIn("FULL", "PARTIAL", "FAILED");
			assertThat(deduction.path("confirmed").asText()).matches("\\d+\\.\\d\\d");
		});
		JsonNode months = office.as("ZHANGSAN").get("/api/employees/E1001").body().path("insured").path("contributions").path("lines")
			.get(0).path("months");
		assertThat(months).hasSize(6).allSatisfy(month -> assertThat(month.path("employeeShare").asText()).isNotBlank());
	}

	@Test
	@DisplayName("R-000-39 what was booked on him, that he was told, and how far each message got are there as evidence; nobody's intent is judged")
	void keepsTheEvidence() {
		resigns(today().plusDays(20));
		JsonNode item = seenBy("AUDITOR").path("owed").path("history").get(0);
		assertThat(item.path("sourceRecord").asText() + " " + item.path("booked").asText()).isEqualTo("L" + no + " 500.00");
		office.soon(() -> assertThat(told()).anySatisfy(notice -> {
			assertThat(notice.path("template").asText()).isEqualTo("exit-blocked-employee");
			assertThat(notice.path("audience").asText()).contains(no);
			assertThat(notice.path("state").asText()).isIn("IN_INBOX", "ACCEPTED", "DELIVERED");
		}));
	}

	private JsonNode told() {
		return office.as("AUDITOR").get("/api/employees/" + no + "/responsibilities").body().path("told");
	}

	@Test
	@DisplayName("R-000-28 R-000-83 an employee sees himself; another employee, another branch, and who operates find nothing")
	void showsNobodyElse() {
		JsonNode own = office.as("ZHANGSAN").get("/api/employees/E1001").body();
		assertThat(own.path("employee").path("name").asText()).isEqualTo("张三");
		assertThat(own.path("insured").path("contributions").path("lines")).hasSize(2);
		assertThat(own.path("owed").path("deductions").isArray()).isTrue();
		assertThat(office.as("ZHANGSAN").get("/api/employees/" + no).status()).isEqualTo(404);
		assertThat(office.as("HR_CHANGZHOU").get("/api/employees/" + no).status()).isEqualTo(404);
		assertThat(office.as("HR").get("/api/employees/E9999").status()).isEqualTo(404);
		assertThat(office.as("HR").get("/api/employees/no_number").status()).isEqualTo(404);
		assertThat(office.as("ADMIN").get("/api/employees/" + no).status()).isEqualTo(403);
	}

	@Test
	@DisplayName("R-003-43 every source stands with its last word, and how long ago that was")
	void showsHowFreshItIs() {
		assertThat(Office.texts(seenBy("HR").path("compared").path("freshness"), "source"))
			.contains("ENROLLMENT", "TAX", "ATTENDANCE", "FUND");
	}

	@Test
	@DisplayName("R-000-04 who has left with an open item is listed as a loss at risk, with amount and age, in the branch's scope only")
	void listsLossesAtRisk() {
		assertThat(losses("FINANCE")).doesNotContain(no);
		LocalDate last = today().minusDays(1);
		tells("HR_SYSTEM", "/api/hr/events", HrEvents.event(HrEvents.id(), "employee.left", "employeeNo", no, "lastDay",
				last.toString()));
		JsonNode page = office.as("FINANCE").get("/api/reports/loss-at-risk?limit=200").body();
		JsonNode loss = page.path("losses").get(Office.texts(page.path("losses"), "employee").indexOf(no));
		assertThat(loss.path("amount").asText()).isEqualTo("500.00");
		assertThat(loss.path("daysGone").asLong()).isPositive();
		assertThat(loss.path("daysOpen").asLong()).isPositive();
		assertThat(losses("HR_CHANGZHOU")).doesNotContain(no);
		assertThat(office.as("HR_CHANGZHOU").get("/api/reports/loss-at-risk?limit=1").status()).isEqualTo(200);
		assertThat(office.as("ZHANGSAN").get("/api/reports/loss-at-risk").status()).isEqualTo(403);
	}

	private List<String> losses(String person) {
		return Office.texts(office.as(person).get("/api/reports/loss-at-risk?limit=200").body().path("losses"), "employee");
	}

	@Test
	@DisplayName("R-000-05 HR confirms no payment and approves no month; finance tells nothing of the roster and changes nobody's account")
	void keepsThePowersApart() {
		Reply approval = office.as("HR").post("/api/cycles/HZ09/2026-09/approve", "");
		assertThat(approval.status()).isEqualTo(403);
		assertThat(office.as("HR").post("/api/payouts/P1/release", "").status()).isEqualTo(403);
		assertThat(office.as("HR").post("/api/payouts/P1/decide", "{\"verdict\":\"PAID\"}").status()).isEqualTo(403);
		assertThat(office.as("HR").send("/api/erp/events", EVENT, "{}").status()).isEqualTo(403);
		assertThat(office.as("FINANCE").send("/api/hr/events", EVENT, HrEvents.contact(no, "13900000000")).status()).isEqualTo(403);
		assertThat(seenBy("FINANCE").path("employee").path("phone").asText()).isEqualTo("137****2222");
	}

	@Test
	@DisplayName("R-000-05 the employer's and the employee's amounts of a month stand apart")
	void carriesBothSharesApart() {
		JsonNode month = office.as("HR").get("/api/employees/E1001").body().path("insured").path("contributions").path("lines")
			.get(0).path("months").get(5);
		assertThat(month.path("employerShare").asText()).isEqualTo("1280.00");
		assertThat(month.path("employeeShare").asText()).isEqualTo("640.00");
	}
}
