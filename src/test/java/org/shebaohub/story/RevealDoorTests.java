package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Numbers in the clear, for those who may and say why. */
@HubTest
class RevealDoorTests {

	/** 核对复印件 as a browser sends it. */
	private static final String WHY = "%E6%A0%B8%E5%AF%B9%E5%A4%8D%E5%8D%B0%E4%BB%B6";

	private static final EmployeeNo NO = new EmployeeNo("E1117");

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("SEC-26 R-000-68 with a reason HR sees the whole number at the employee's door, once: the next look is masked again")
	void showsHrTheNumber() throws Exception {
		String number = roster.document(NO).orElseThrow().number();
		HttpResponse<String> reply = asks("HR", "/api/employees/" + NO, WHY);
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
		assertThat(reply.body()).contains(number, roster.phone(NO).orElseThrow())
			.doesNotContain(roster.payeeAccount(NO).orElseThrow().accountNo());
		assertThat(reply.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(asks("HR", "/api/employees/" + NO, null).body()).doesNotContain(number).contains(number.substring(14));
		JsonNode row = lastRow();
		assertThat(row.path("action").asText() + " " + row.path("intact").asBoolean()).isEqualTo("PERSONAL_DATA_REVEALED true");
		assertThat(row.path("content").asText()).contains("DOCUMENT", "PHONE", "核对复印件").doesNotContain(number);
	}

	@Test
	@DisplayName("SEC-26 only the field that is asked for is shown; without a reason, or to another post, none is, and the answer says what to do")
	void showsNothingElse() throws Exception {
		String door = "/api/employees/" + NO + "?reveal=PHONE";
		assertThat(asks("HR", door, WHY).body()).contains(roster.phone(NO).orElseThrow())
			.doesNotContain(roster.document(NO).orElseThrow().number());
		HttpResponse<String> silent = asks("HR", door, null);
		assertThat(silent.statusCode()).isEqualTo(400);
		assertThat(silent.body()).contains("REVEAL_REASON_MISSING", "X-Reveal-Reason").doesNotContain(roster.phone(NO).orElseThrow());
		assertThat(asks("HR", door, "x").statusCode()).isEqualTo(400);
		assertThat(asks("HR", "/api/employees/" + NO + "?reveal=NAME", WHY).statusCode()).isEqualTo(400);
		assertThat(asks("FINANCE", door, WHY)).satisfies(reply -> {
			assertThat(reply.statusCode()).isEqualTo(403);
			assertThat(reply.body()).contains("ROLE_NEEDED", "HR_MANAGER");
		});
		assertThat(asks("AUDITOR", door, WHY).statusCode()).isEqualTo(403);
		assertThat(asks("ADMIN", door, WHY).statusCode()).isEqualTo(403);
		assertThat(asks("HR_CHANGZHOU", door, WHY).statusCode()).isEqualTo(404);
	}

	@Test
	@DisplayName("SEC-26 a manager compares the account of a payout before she releases it; the clerk who approved sees its last digits only")
	void showsTheManagerWhereMoneyGoes() throws Exception {
		String claim = office.files(NO.value(), "10000.03");
		office.approves(claim);
		String account = roster.payeeAccount(NO).orElseThrow().accountNo();
		String door = "/api/payouts/" + office.lastPayout(claim).path("reference").asText();
		assertThat(asks("MANAGER", door, WHY).body()).contains(account);
		assertThat(asks("MANAGER", door, null).body()).doesNotContain(account).contains("****" + account.substring(15));
		assertThat(asks("FINANCE", door, WHY).statusCode()).isEqualTo(403);
		assertThat(asks("MANAGER", door, "").statusCode()).isEqualTo(400);
		assertThat(office.as("AUDITOR").get("/api/log?case=employee/" + NO).raw().body()).contains(door.substring(13)).doesNotContain(account);
	}

	private JsonNode lastRow() {
		JsonNode rows = office.as("AUDITOR").get("/api/log?case=employee/" + NO).body();
		return rows.get(rows.size() - 1);
	}

	/** @param reason null for no header */
	private HttpResponse<String> asks(String who, String path, String reason) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + path))
			.header("Authorization", "Bearer " + office.as(who).token());
		if (reason != null) {
			request.header("X-Reveal-Reason", reason);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}
}
