package org.shebaohub.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ParkedDoorTests {

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
	@DisplayName("messages set aside for one cause are one line with their number; they are listed page by page and go again together, each under the reason")
	void replaysACause() {
		String cause = "away & gone 100 %, " + setAside();
		long other = setAside();
		jdbc.sql("update message_out set outcome = ? where state = 'PARKED' and outcome like 'away%'").param(cause).update();
		assertThat(line(cause).path("count").asLong()).isEqualTo(2);
		JsonNode first = office.as("AUDITOR").get("/api/parked-messages?counterpart=sms&kind=notice.sms&limit=1&cause=" + encoded(cause)).body();
		assertThat(first.path("messages")).hasSize(1);
		JsonNode second = office.as("AUDITOR")
			.get("/api/parked-messages?counterpart=sms&kind=notice.sms&limit=2&after=" + first.path("next").asLong() + "&cause=" + encoded(cause)).body();
		assertThat(second.path("messages")).hasSize(1);
		assertThat(second.path("next").isNull()).isTrue();
		Reply reply = replay("ADMIN", cause, "gateway repaired");
		assertThat(reply.body().path("replayed").asInt()).as(reply.raw().body()).isEqualTo(2);
		assertThat(reply.body().path("remaining").asInt()).isZero();
		office.soon(() -> assertThat(office.as("ADMIN").get("/api/messages/" + other).text("state")).isEqualTo("DONE"));
		assertThat(office.as("AUDITOR").get("/api/log?case=" + office.as("ADMIN").get("/api/messages/" + other).text("subject")).raw().body())
			.contains("MESSAGE_REPLAYED", "gateway repaired");
		assertThat(replay("ADMIN", cause, "again").status()).as("none is left").isEqualTo(409);
	}

	@Test
	@DisplayName("FM-29 an auditor sees causes and may not send again, nobody else sees them, and without a reason nothing goes")
	void refuses() {
		long id = setAside();
		String cause = "away for " + id;
		jdbc.sql("update message_out set outcome = ? where id = ?").params(cause, id).update();
		assertThat(replay("AUDITOR", cause, "please").status()).isEqualTo(403);
		assertThat(replay("ADMIN", cause, " ").status()).isEqualTo(422);
		assertThat(office.as("ADMIN").get("/api/messages/" + id).text("state")).isEqualTo("PARKED");
		assertThat(office.as("FINANCE").get("/api/parked-messages/causes").status()).isEqualTo(403);
		assertThat(office.as("ADMIN").post("/api/messages/" + id + "/dismiss", "{\"reason\":\"of a test\"}").status()).isEqualTo(200);
	}

	private Reply replay(String who, String cause, String reason) {
		return office.as(who).post("/api/parked-messages/replay",
				"{\"counterpart\":\"sms\",\"kind\":\"notice.sms\",\"cause\":\"" + cause + "\",\"reason\":\"" + reason + "\"}");
	}

	private JsonNode line(String cause) {
		for (JsonNode one : office.as("AUDITOR").get("/api/parked-messages/causes").body()) {
			if (one.path("cause").asText().equals(cause)) {
				return one;
			}
		}
		throw new AssertionError(cause);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** As if the SMS gateway had not been reached for too long. */
	private long setAside() {
		String claimNo = office.files(Office.somebody("001"), "32.00");
		office.approves(claimNo);
		office.soon(() -> assertThat(sms(claimNo)).isPositive());
		long id = sms(claimNo);
		jdbc.sql("update message_out set state = 'PARKED', closed_at = null, outcome = 'away' where id = ?").param(id).update();
		return id;
	}

	private long sms(String claimNo) {
		for (JsonNode message : office.messages("caseKey", claimNo)) {
			if (message.path("kind").asText().equals("notice.sms") && message.path("state").asText().equals("DONE")) {
				return message.path("id").asLong();
			}
		}
		return 0;
	}
}
