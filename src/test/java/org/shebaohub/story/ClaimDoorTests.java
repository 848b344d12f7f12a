package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims at the door: the same twice is one, and what the last three months say decides where it goes. */
@HubTest
class ClaimDoorTests {

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("FM-08 R-002-34 the same claim five times at once under one key is one claim")
	void takesFiveForOne() {
		String employeeNo = Office.somebody("912");
		HubClient hr = office.as("HR");
		ExecutorService five = Executors.newFixedThreadPool(5);
		List<Reply> replies = IntStream.range(0, 5)
			.mapToObj(i -> CompletableFuture
				.supplyAsync(() -> hr.post("/api/claims", Office.bill(employeeNo, "12.00"), "five-at-once"), five))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		five.shutdown();
		assertThat(claimsOf(employeeNo)).isEqualTo(1);
		assertThat(replies).extracting(Reply::status).containsOnly(201, 409).contains(201);
		assertThat(replies).filteredOn(reply -> reply.status() == 409)
			.allMatch(reply -> reply.text("code").equals("STILL_RUNNING"));
		assertThat(replies).filteredOn(reply -> reply.status() == 201).extracting(reply -> reply.raw().body())
			.containsOnly(hr.post("/api/claims", Office.bill(employeeNo, "12.00"), "five-at-once").raw().body());
		assertThat(replies).filteredOn(ClaimDoorTests::isFresh).hasSize(1);
	}

	private static boolean isFresh(Reply reply) {
		return reply.status() == 201 && reply.raw().headers().firstValue("Idempotency-Replayed").isEmpty();
	}

	@Test
	@DisplayName("FM-09 the same key with another amount is refused, and the first claim stays as it was")
	void refusesAnotherAmountUnderTheKey() {
		String employeeNo = Office.somebody("912");
		Reply first = office.as("HR").post("/api/claims", Office.bill(employeeNo, "12.00"), "other-amount");
		Reply second = office.as("HR").post("/api/claims", Office.bill(employeeNo, "120.00"), "other-amount");
		assertThat(second.status()).isEqualTo(422);
		assertThat(second.text("code")).isEqualTo("OTHER_CONTENT");
		assertThat(claimsOf(employeeNo)).isEqualTo(1);
		assertThat(office.claim(first.text("claimNo")).path("amounts").path("total").asText()).isEqualTo("12.00");
	}

	@Test
	@DisplayName("a refused claim's key is free for the corrected one")
	void forgetsARefusal() {
		String employeeNo = Office.somebody("912");
		assertThat(office.as("HR").post("/api/claims", Office.bill(employeeNo, "0.00"), "corrected").status())
			.isEqualTo(422);
		assertThat(office.as("HR").post("/api/claims", Office.bill(employeeNo, "1.00"), "corrected").status())
			.isEqualTo(201);
	}

	@Test
	@DisplayName("R-002-34 SEC-06 an approval of what was looked at is refused when the claim has changed since, and goes through for what it is now")
	void approvesWhatWasSeen() {
		String door = "/api/claims/" + office.files(Office.somebody("001"), "21.75");
		int seen = office.as("FINANCE").get(door).body().path("version").asInt();
		assertThat(office.as("FINANCE").post(door + "/return", "{\"papers\":[\"INVOICE\"]}").status()).isEqualTo(200);
		byte[] paper = "%PDF-1.4\n% an invoice\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		assertThat(office.as("HR").upload(door + "/documents", Map.of("INVOICE", paper)).status()).isLessThan(300);
		Reply outdated = office.as("FINANCE").post(door + "/approve", "{\"version\":" + seen + "}");
		assertThat(outdated.status()).as(outdated.raw().body()).isEqualTo(409);
		assertThat(Office.texts(outdated.body().path("findings"), "code")).containsExactly("CLAIM_CHANGED");
		int now = office.as("FINANCE").get(door).body().path("version").asInt();
		assertThat(now).isGreaterThan(seen);
		assertThat(office.as("FINANCE").post(door + "/approve", "{\"version\":" + now + "}").status()).isEqualTo(200);
	}

	@Test
	@DisplayName("R-002-56 an out-patient claim goes the same way and shows progress and arrival")
	void takesOutPatients() {
		String body = Office.bill(Office.somebody("001"), "88.80");
		Reply receipt = office.as("HR").post("/api/claims", body);
		assertThat(receipt.status()).isEqualTo(201);
		String claimNo = receipt.text("claimNo");
		assertThat(office.claim(claimNo).path("kindWord").asText()).contains("门诊");
		String reference = office.approves(claimNo);
		assertThat(office.claim(claimNo).path("expectedArrival").asText() + office.claim(claimNo).path("paidOn").asText())
			.contains("2026-10");
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 88.80");
	}

	@Test
	@DisplayName("A-17 R-002-35 interrupted coverage is held, the employee and HR are told at once, nobody can pay it")
	void holdsInterruptedCoverage() {
		Reply receipt = fileInChangzhou("E2001");
		assertThat(receipt.text("state")).isEqualTo("HELD");
		assertThat(Office.texts(receipt.body().path("months"), "status")).contains("INTERRUPTED");
		String claimNo = receipt.text("claimNo");
		JsonNode notices = office.as("HR_CHANGZHOU").get("/api/claims/" + claimNo).body().path("notices");
		assertThat(Office.texts(notices, "template")).contains("claim-held-employee", "claim-held-hr");
		assertThat(Office.texts(notices, "audience")).contains("E2001", "HR of group/east/changzhou");
		Reply approval = office.as("MANAGER").post("/api/claims/" + claimNo + "/approve", "");
		assertThat(approval.status()).isEqualTo(409);
		assertThat(Office.texts(approval.body().path("findings"), "code")).containsExactly("CLAIM_STATE");
	}

	@Test
	@DisplayName("A-17 never enrolled: parked, with the cause named")
	void parksTheNeverEnrolled() {
		Reply receipt = fileInChangzhou("E2002");
		assertThat(receipt.text("state")).isEqualTo("PARKED");
		assertThat(receipt.raw().body()).contains("NOT_ENROLLED");
	}

	@Test
	@DisplayName("A-17 hired last month: only that month counts; a stay before the first day is refused")
	void looksAtTheMonthsThatExist() {
		Reply receipt = fileInChangzhou("E2003");
		assertThat(receipt.text("state")).isEqualTo("IN_REVIEW");
		assertThat(Office.texts(receipt.body().path("months"), "status"))
			.containsExactly("NOT_APPLICABLE", "NOT_APPLICABLE", "NORMAL");
		Reply before = office.as("HR_CHANGZHOU").post("/api/claims",
				Office.bill("E2003", "20.00").replace("2026-10-08", "2026-08-31"));
		assertThat(before.status()).isEqualTo(422);
		assertThat(Office.texts(before.body().path("findings"), "code")).containsExactly("SERVICE_BEFORE_HIRING");
	}

	@Test
	@DisplayName("A-17 rehired: the months between the employments do not count")
	void looksAtBothEmployments() {
		Reply receipt = fileInChangzhou("E2014");
		assertThat(receipt.text("state")).isEqualTo("IN_REVIEW");
		assertThat(Office.texts(receipt.body().path("months"), "status"))
			.containsExactly("NOT_APPLICABLE", "NORMAL", "NORMAL");
	}

	private Reply fileInChangzhou(String employeeNo) {
		Reply receipt = office.as("HR_CHANGZHOU").post("/api/claims", Office.bill(employeeNo, "20.00"));
		assertThat(receipt.status()).as(receipt.raw().body()).isEqualTo(201);
		return receipt;
	}

	private long claimsOf(String employeeNo) {
		return jdbc.sql("select count(*) from claim where employee_no = ?").param(employeeNo).query(Long.class).single();
	}
}
