package org.shebaohub.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@HubTest
class OverviewDoorTests {

	@Autowired
	private Environment environment;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("a payout that waits for a second person is counted for finance, and HR is not told how many there are")
	void countsWhatWaitsForRelease() {
		long before = toRelease("FINANCE_MANAGER");
		String claimNo = office.files(Office.somebody("001"), "12000.00");
		assertThat(office.as("MANAGER").post("/api/claims/" + claimNo + "/approve", "").status()).isEqualTo(200);
		assertThat(toRelease("FINANCE_MANAGER")).isEqualTo(before + 1);
		assertThat(overview("HR").path("payouts").isNull()).isTrue();
		assertThat(overview("ADMIN").path("payouts").isNull()).isTrue();
		assertThat(overview("AUDITOR").path("payouts").path("toRelease").asLong()).isEqualTo(before + 1);
	}

	@Test
	@DisplayName("a claim that waits for finance is one task more of finance, for those who see its unit only")
	void countsTasksByOwner() {
		long here = tasks("HR", "FINANCE");
		long elsewhere = tasks("HR_CHANGZHOU", "FINANCE");
		office.files(Office.somebody("001"), "15.00");
		assertThat(tasks("HR", "FINANCE")).isEqualTo(here + 1);
		assertThat(tasks("HR_CHANGZHOU", "FINANCE")).isEqualTo(elsewhere);
	}

	@Test
	@DisplayName("open cases are counted by kind, the most frequent first, as the list of cases shows them")
	void countsOpenCases() {
		// cases open and end by themselves between the two looks
		office.soon(this::countsAsTheListShows);
	}

	private void countsAsTheListShows() {
		long before = Long.MAX_VALUE;
		for (JsonNode kind : overview("HR").path("cases")) {
			assertThat(kind.path("count").asLong()).isBetween(1L, before);
			before = kind.path("count").asLong();
			String list = "/api/cases?living=true&limit=200&kind=" + kind.path("kind").asText();
			assertThat(office.as("HR").get(list).body().path("cases")).hasSize((int) before);
		}
	}

	@Test
	@DisplayName("the bank shows with its last success once it has paid, at the overview and at its own door")
	void showsConnectors() {
		office.approves(office.files(Office.somebody("001"), "16.00"));
		office.soon(() -> {
			assertThat(bank(overview("ADMIN").path("connectors")).path("lastSuccess").asText()).isNotBlank();
			assertThat(bank(office.as("ADMIN").get("/api/connectors").body()).path("lastSuccess").asText()).isNotBlank();
		});
		assertThat(office.as("ZHANGSAN").get("/api/connectors").status()).isEqualTo(403);
	}

	private JsonNode overview(String who) {
		return office.as(who).get("/api/overview").body();
	}

	private long toRelease(String who) {
		return overview(who).path("payouts").path("toRelease").asLong();
	}

	private long tasks(String who, String owner) {
		for (JsonNode tasks : overview(who).path("tasks")) {
			if (tasks.path("owner").asText().equals(owner)) {
				return tasks.path("count").asLong();
			}
		}
		return 0;
	}

	private static JsonNode bank(JsonNode connectors) {
		for (JsonNode one : connectors) {
			if (one.path("name").asText().equals("bank")) {
				return one;
			}
		}
		return connectors.path("bank");
	}
}
