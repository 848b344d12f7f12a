package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@HubTest
class RuleDoorTests {

	/** Of a day that no other test reaches. */
	private static final String CHANGE = """
			{"node":"group/east/hangzhou","validFrom":"2027-12-01","source":"notice 2027-11","rules":{"payout.perDay":"1500000.00","claim.maxLines":"50"}}
			""";

	@Autowired
	private Environment environment;

	@Test
	@DisplayName("R-000-63 R-000-67 SEC-06 an HR manager asks, a finance manager says the same, and the city's rules are others from that day on")
	void changesByTwo() {
		Office office = new Office(environment);
		assertThat(office.as("FINANCE").post("/api/rules", CHANGE).status()).isEqualTo(403);
		HubClient.Reply first = office.as("HR_MANAGER").post("/api/rules", CHANGE);
		assertThat(first.text("outcome")).as(first.raw().body()).isEqualTo("HELD");
		assertThat(office.as("FINANCE_MANAGER").get("/api/rules/waiting").body()).hasSize(1)
			.first().satisfies(word -> assertThat(word.path("saidBy").asText()).isEqualTo("hr.manager"));
		assertThat(rule(office, "2027-12-01").path("value").asText()).as("one person changes nothing").isNotEqualTo("1500000.00");
		HubClient.Reply second = office.as("FINANCE_MANAGER").post("/api/rules", CHANGE);
		assertThat(second.text("outcome")).as(second.raw().body()).isEqualTo("ACCEPTED");
		assertThat(rule(office, "2027-11-30").path("value").asText()).isNotEqualTo("1500000.00");
		JsonNode now = rule(office, "2027-12-01");
		assertThat(now.path("value").asText()).isEqualTo("1500000.00");
		assertThat(now.path("source").asText()).isEqualTo("notice 2027-11, asked for by hr.manager");
		assertThat(now.path("owner").asText()).isEqualTo("FINANCE_MANAGER");
	}

	@Test
	@DisplayName("A-23 a rule that the hub does not know, or a value that it cannot read, is named with the way out, and nothing of the change is kept")
	void namesWhatIsWrong() {
		HubClient.Reply reply = new Office(environment).as("HR_MANAGER").post("/api/rules", CHANGE.replace("claim.maxLines\":\"50\"", "claim.maxLines\":\"many\""));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.raw().body()).contains("claim.maxLines = many", "[1-9]");
	}

	private static JsonNode rule(Office office, String on) {
		return StreamSupport.stream(office.as("HR_MANAGER").get("/api/rules?node=group/east/hangzhou&on=" + on).body().spliterator(), false)
			.filter(rule -> rule.path("name").asText().equals("payout.perDay")).findFirst().orElseThrow();
	}
}
