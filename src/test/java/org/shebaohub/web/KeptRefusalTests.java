package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a refusal has found and recorded stays, though the command was not done. */
@HubTest
class KeptRefusalTests {

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
	@DisplayName("FM-31 a payout that was edited past the hub stays frozen when its release is refused, and the log says so")
	void keepsThePayoutFrozen() {
		String claimNo = office.files(Office.somebody("001"), "10000.02");
		office.approves(claimNo);
		String reference = office.lastPayout(claimNo).path("reference").asText();
		assertThat(jdbc.sql("update payout set released_by = 'wang.manager' where reference = ?").param(reference).update())
			.isEqualTo(1);
		HubClient.Reply refused = office.as("MANAGER2").post("/api/payouts/" + reference + "/release", "");
		assertThat(refused.status()).as(refused.raw().body()).isEqualTo(409);
		assertThat(office.payoutState(claimNo)).isEqualTo("CONTRADICTED");
		assertThat(office.as("AUDITOR").get("/api/log?case=" + claimNo).raw().body()).contains("altered past the hub");
		assertThat(jdbc.sql("select count(*) from message_in where kind = ?").param("payout.release/" + reference)
			.query(Long.class).single()).as("a refused command is not remembered as done").isZero();
	}

	@Test
	@DisplayName("R-003-16 who tried to answer a mismatch out of his sight stands in the operation log")
	void keepsTheRefusedAnswer() {
		String no = "M987654321";
		HubClient.Reply refused = office.as("HR").post("/api/mismatches/" + no + "/answer",
				"{\"answer\":\"OTHER\",\"reason\":\"x\"}");
		assertThat(refused.status()).as(refused.raw().body()).isEqualTo(404);
		assertThat(office.as("AUDITOR").get("/api/log?case=" + no).raw().body()).contains("MISMATCH_REFUSED");
	}
}
