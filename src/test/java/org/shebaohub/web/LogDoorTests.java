package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@HubTest
class LogDoorTests {

	@Autowired
	private Environment environment;

	@Test
	@DisplayName("R-000-35 R-003-26 the auditor has the whole log verified while the hub runs, and reads what was found and how far it is known outside")
	void verifiesTheLogOfARunningHub() {
		Office office = new Office(environment);
		office.files(Office.somebody("001"), "10.00");
		office.soon(() -> assertThat(standing(office).path("checkpoint").asLong()).isPositive());
		assertThat(office.as("AUDITOR").post("/api/log/verification", "").status()).isEqualTo(202);
		office.soon(() -> {
			JsonNode standing = standing(office);
			assertThat(standing.path("found").path("intact").asBoolean()).as(standing.toString()).isTrue();
			assertThat(standing.path("found").path("sealed").asLong()).isPositive().isLessThanOrEqualTo(standing.path("sealed").asLong());
		});
		assertThat(office.as("AUDITOR").get("/api/log?case=operation-log").body().toString()).contains("LOG_VERIFIED");
		assertThat(office.as("HR").get("/api/log/verification").status()).isEqualTo(403);
		assertThat(office.as("FINANCE").post("/api/log/verification", "").status()).isEqualTo(403);
	}

	@Test
	@DisplayName("R-000-35 an auditor looks the log through by case, person, action and day; HR is refused")
	void looksThroughTheLog() {
		Office office = new Office(environment);
		String claimNo = office.files(Office.somebody("001"), "10.00");
		JsonNode rows = office.as("AUDITOR").get("/api/log/rows?case=" + claimNo + "&limit=200").body().path("rows");
		assertThat(rows).isNotEmpty();
		assertThat(Office.texts(rows, "caseKey")).containsOnly(claimNo);
		String actor = rows.get(0).path("actor").asText();
		String day = rows.get(0).path("at").asText().substring(0, 10);
		assertThat(Office.texts(office.as("AUDITOR").get("/api/log/rows?limit=3&actor=" + actor).body().path("rows"), "actor")).containsOnly(actor);
		assertThat(office.as("AUDITOR").get("/api/log/rows?case=" + claimNo + "&to=2000-01-01").body().path("rows")).isEmpty();
		assertThat(office.as("AUDITOR").get("/api/log/rows?case=" + claimNo + "&from=" + java.time.LocalDate.parse(day).minusDays(1)).body().path("rows")).isNotEmpty();
		assertThat(office.as("AUDITOR").get("/api/log/rows?from=yesterday").status()).isEqualTo(400);
		assertThat(office.as("HR").get("/api/log/rows").status()).isEqualTo(403);
	}

	private static JsonNode standing(Office office) {
		return office.as("AUDITOR").get("/api/log/verification").body();
	}
}
