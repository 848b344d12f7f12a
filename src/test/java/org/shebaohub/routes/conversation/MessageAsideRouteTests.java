package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.SignedCallback;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jms.core.JmsTemplate;

/** What came in and could not be applied, as those see it who can do something about it. */
@HubTest
class MessageAsideRouteTests {

	private static final String SINGLE = "application/cloudevents+json";

	@Autowired
	private Environment environment;

	@Autowired
	private ConnectionFactory broker;

	private Office office;

	private final String no = HrEvents.number();

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("FM-13 FM-14 half a document at a door is refused and kept once, sender and hub find it under one digest; its case ends when it is given up")
	void keepsWhatIsUnreadable() {
		String half = HrEvents.event(no, "attendance.seen", "employeeNo", no).substring(0, 60);
		HubClient.Reply refused = office.as("ATTENDANCE_SYSTEM").send("/api/attendance/events", SINGLE, half);
		assertThat(refused.status()).isEqualTo(400);
		assertThat(office.as("ATTENDANCE_SYSTEM").send("/api/attendance/events", SINGLE, half).status()).isEqualTo(400);
		String digest = refused.body().at("/findings/0/evidence").asText().replaceFirst(".* ", "");
		JsonNode kept = incoming("name=sha256&key=" + digest);
		assertThat(kept).hasSize(1);
		assertThat(kept.path(0).path("state").asText()).isEqualTo("PARKED");
		assertThat(kept.path(0).path("outcome").asText()).startsWith("EVENT_UNREADABLE");
		String source = kept.path(0).path("counterpart").asText();
		assertThat(cases("MESSAGE_SET_ASIDE", source)).hasSize(1);
		String id = kept.path(0).path("id").asText();
		assertThat(command(id, "replay").text("code")).isEqualTo("REFUSED");
		StreamSupport.stream(incoming("").spliterator(), false).filter(one -> one.path("counterpart").asText().equals(source))
			.forEach(one -> assertThat(command(one.path("id").asText(), "dismiss").status()).isEqualTo(200));
		assertThat(office.as("ADMIN").get("/api/messages/" + id + "?direction=IN").text("state")).isEqualTo("DISMISSED");
		assertThat(cases("MESSAGE_SET_ASIDE", source)).isEmpty();
	}

	@Test
	@DisplayName("FM-13 a genuine callback that nobody can read is kept for finance's bank as well")
	void keepsACallback() {
		SignedCallback callback = SignedCallback.of("http://127.0.0.1:" + office.port() + "/callbacks/bank",
				office.setting("hub.bank.callback-keys"), "{\"endToEndId\": ");
		assertThat(callback.send()).isEqualTo(400);
		assertThat(Office.texts(incoming(""), "counterpart")).contains("bank.callback");
		assertThat(cases("MESSAGE_SET_ASIDE", "bank.callback")).hasSize(1);
	}

	@Test
	@DisplayName("FM-14 what the queue could not apply is seen by its employee; a replay asks the same desk again, and the sender's correction ends the case")
	void replaysAndCorrects() {
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", SINGLE, HrEvents.hired(no, "hangzhou")).status()).isEqualTo(200);
		String id = HrEvents.id();
		new JmsTemplate(broker).convertAndSend("hr.events", HrEvents.event(id, "employee.left", "employeeNo", no, "lastDay", "2026-13-01"));
		office.soon(() -> assertThat(incoming("name=employeeNo&state=PARKED&key=" + no)).hasSize(1));
		String message = incoming("name=employeeNo&state=PARKED&key=" + no).path(0).path("id").asText();
		assertThat(cases("EVENT_REFUSED", "test-hr/" + id)).hasSize(1);
		assertThat(office.as("HR").post("/api/messages/" + message + "/replay?direction=IN", "{\"reason\":\"x\"}").status())
			.isEqualTo(403);
		assertThat(command(message, "replay").status()).isEqualTo(200);
		office.soon(() -> assertThat(office.as("ADMIN").get("/api/messages/" + message + "?direction=IN").text("outcome"))
			.contains("refused again: FIELD_MALFORMED data.lastDay"));
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", SINGLE,
				HrEvents.event(id, "employee.left", "employeeNo", no, "lastDay", "2026-12-31")).status()).isEqualTo(200);
		assertThat(office.as("ADMIN").get("/api/messages/" + message + "?direction=IN").text("state")).isEqualTo("DONE");
		assertThat(cases("EVENT_REFUSED", "test-hr/" + id)).isEmpty();
	}

	private HubClient.Reply command(String id, String what) {
		return office.as("ADMIN").post("/api/messages/" + id + "/" + what + "?direction=IN", "{\"reason\":\"told the sender\"}");
	}

	private JsonNode incoming(String query) {
		return office.as("ADMIN").get("/api/messages?direction=IN&" + query).body().path("messages");
	}

	private java.util.List<String> cases(String kind, String about) {
		JsonNode living = office.as("ADMIN").get("/api/cases?kind=" + kind + "&living=true&limit=200").body().path("cases");
		return Office.texts(living, "about").stream().filter(each -> each.startsWith(about)).toList();
	}
}
