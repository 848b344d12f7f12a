package org.shebaohub.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.trial.TrialDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@HubTest
class ConnectorDoorTests {

	@Autowired
	private Environment environment;

	@Autowired
	private BusinessClock clock;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("each system that has a question of its own answers to it, and the bank's books know nothing of it")
	void asksEach() {
		for (String name : TrialDesk.ASKABLE) {
			assertThat(office.as("ADMIN").post("/api/connectors/" + name + "/test", "").status()).as(name).isEqualTo(202);
		}
		office.soon(() -> TrialDesk.ASKABLE.forEach(name ->
				assertThat(connector(name).path("test").path("outcome").asText()).as(name + ": " + connector(name)).isEqualTo("THERE")));
		assertThat(office.bank("CONNECTOR-TEST")).isEmpty();
		assertThat(connector("bank").path("test").path("askedBy").asText()).isEqualTo("admin");
	}

	@Test
	@DisplayName("FM-29 an auditor may neither test, pause nor resume; an administrator is told of every fault at once")
	void refuses() {
		for (String command : List.of("test", "pause", "resume")) {
			assertThat(office.as("AUDITOR").post("/api/connectors/fund/" + command, "{}").status()).as(command).isEqualTo(403);
		}
		Reply reply = office.as("ADMIN").post("/api/connectors/nobody/pause", "{\"until\":\"2020-01-01T00:00:00Z\",\"reason\":\"\"}");
		assertThat(reply.status()).isEqualTo(422);
		assertThat(Office.texts(reply.body().path("findings"), "code")).containsExactlyInAnyOrder("NO_SUCH_CONNECTOR", "REASON_NEEDED", "PAUSE_TIME");
		assertThat(office.as("ADMIN").post("/api/connectors/fund/resume", "{\"reason\":\"why not\"}").status()).isEqualTo(409);
	}

	@Test
	@DisplayName("what is paused shows as paused to whoever watches, with who, why and until when, until it is resumed")
	void shows() {
		String until = clock.now().plus(Duration.ofHours(1)).toString();
		assertThat(office.as("ADMIN").post("/api/connectors/fund/pause", "{\"until\":\"" + until + "\",\"reason\":\"works\"}").status()).isEqualTo(200);
		try {
			assertThat(connector("fund").path("state").asText()).isEqualTo("PAUSED");
			assertThat(connector("fund").path("pause").path("by").asText() + connector("fund").path("pause").path("reason").asText()).isEqualTo("adminworks");
		}
		finally {
			assertThat(office.as("ADMIN").post("/api/connectors/fund/resume", "{\"reason\":\"done\"}").status()).isEqualTo(200);
		}
		assertThat(connector("fund").path("pause").isNull()).isTrue();
		assertThat(office.as("AUDITOR").get("/api/log?case=connector/fund").raw().body()).contains("CONNECTOR_PAUSED", "CONNECTOR_RESUMED");
	}

	private JsonNode connector(String name) {
		for (JsonNode one : office.as("HR").get("/api/connectors").body()) {
			if (one.path("name").asText().equals(name)) {
				return one;
			}
		}
		throw new AssertionError("no " + name);
	}
}
