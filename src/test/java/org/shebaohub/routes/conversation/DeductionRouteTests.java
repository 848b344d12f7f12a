package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** HR starts a deduction at its door, the order goes to the ERP, and payroll's word comes back. */
@HubTest
class DeductionRouteTests {

	private static final String SINGLE = "application/cloudevents+json";

	@Autowired
	private Environment environment;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@ParameterizedTest(name = "{1}: {2} open")
	@CsvSource({ "DED80, FULL, 0.00", "DED81, PARTIAL, 156.20", "DED82, FAILED, 312.40", "DED83, FAILED, 312.40" })
	@DisplayName("R-000-17 R-000-18 R-000-70 from HR's click to payroll's word and the item's balance, without a typed entry")
	void goesToPayrollAndBack(String no, String state, String open) {
		owes(no);
		HubClient.Reply reply = office.as("HR").post("/api/employees/" + no + "/deductions",
				"{\"basis\":\"ADVANCE_RECOVERY\",\"consent\":\"consent of " + no + "\"}");
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
		office.soon(() -> {
			HubClient.Reply account = office.as("FINANCE").get("/api/employees/" + no + "/items");
			assertThat(account.body().at("/deductions/0/orderNo").asText()).isEqualTo(reply.text("orderNo"));
			assertThat(account.body().at("/deductions/0/state").asText()).isEqualTo(state);
			assertThat(account.body().at("/items/0/open").asText()).isEqualTo(open);
		});
	}

	@Test
	@DisplayName("R-000-54 R-000-29 R-000-05 HR's doors: follow-up and return answer with findings, and others stay outside")
	void keepsTheDoors() {
		owes("DED90");
		String doors = "/api/employees/DED90/";
		assertThat(office.as("HR").post(doors + "follow-ups", "{\"note\":\"telephoned\"}").status()).isEqualTo(200);
		HubClient.Reply noLeave = office.as("HR").post(doors + "return", "{\"on\":\"2026-10-01\"}");
		assertThat(noLeave.status()).isEqualTo(422);
		assertThat(noLeave.body().at("/findings/0/code").asText()).isEqualTo("NO_LEAVE");
		HubClient.Reply noConsent = office.as("HR").post(doors + "deductions", "{\"basis\":\"ADVANCE_RECOVERY\"}");
		assertThat(noConsent.body().at("/findings/0/code").asText()).isEqualTo("CONSENT_MISSING");
		assertThat(office.as("FINANCE").post(doors + "deductions", "{\"basis\":\"ADVANCE_RECOVERY\"}").status()).isEqualTo(403);
		assertThat(office.as("HR_CHANGZHOU").get(doors + "items").status()).isEqualTo(404);
		assertThat(office.as("ZHANGSAN").get(doors + "items").status()).isEqualTo(404);
		assertThat(office.as("ADMIN").get(doors + "items").status()).isEqualTo(403);
		assertThat(Office.texts(office.as("FINANCE").get("/api/mismatches?source=ERP").body().path("mismatches"), "employeeNo"))
			.doesNotContain("DED90");
	}

	private void owes(String no) {
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", SINGLE, HrEvents.hired(no, "hangzhou")).status()).isEqualTo(200);
		assertThat(office.as("ERP_SYSTEM").send("/api/erp/events", SINGLE, HrEvents.event(HrEvents.id(), "advance.booked",
				"employeeNo", no, "record", "J" + no, "month", "2026-08", "line", "PENSION", "amount", "312.40", "bookedOn",
				"2026-10-09", "opening", "true")).status()).isEqualTo(200);
	}
}
