package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Article 000: she resigns after maternity leave, and what was advanced for her is still open. */
@HubTest
class MaternityExitStoryTests {

	private static final String NO = "E1118";

	private static final String DOOR = "/api/employees/" + NO;

	@Autowired
	private Environment environment;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("R-000-01 R-000-14 R-000-22 R-000-26 R-000-27 R-000-28 R-000-31 R-000-62 held with reasons, recovered, released by itself, completed")
	void isHeldUntilTheAdvancesCameBack() {
		tells("HR_SYSTEM", "/api/hr/events", "employee.leave-started", "leaveKind", "MATERNITY", "effectiveFrom", "2026-06-01",
				"expectedReturn", "2026-10-08");
		office.soon(() -> assertThat(page("HR").path("owed").path("open")).hasSize(8));
		assertThat(page("FINANCE").path("state").path("labels").get(0).asText()).isEqualTo("MATERNITY_AWAITING_RETURN");
		LocalDate today = LocalDate.parse(office.as("ADMIN").get("/api/sandbox/clock").text("now").substring(0, 10));
		tells("HR_SYSTEM", "/api/hr/events", "employee.resigned", "resignationId", "R-" + NO, "lastDay", today.plusDays(20).toString());
		JsonNode exit = page("FINANCE").path("exits").get(0);
		assertThat(exit.path("state").asText()).isEqualTo("BLOCKED");
		assertThat(exit.path("owed").asText()).isEqualTo("3200.00");
		assertThat(page("HR").path("exits").get(0)).isEqualTo(exit);
		assertThat(Office.texts(office.as("HR").get("/api/notices?limit=20").body().path("notices"), "text"))
			.anyMatch(text -> text.contains(NO));
		assertThat(posts("HR", "/api/offboardings/" + exit.path("no").asText() + "/complete", "").status()).isEqualTo(409);
		assertThat(posts("HR", "/api/offboardings/" + exit.path("no").asText() + "/contacts", "{\"note\":\"已电话告知欠款\"}").status())
			.isEqualTo(200);
		assertThat(tasks("HR", exit.path("no").asText())).containsExactly("EXIT_BLOCKED");
		recovers();
		assertThat(tasks("HR", exit.path("no").asText())).isEmpty();
		page("HR").path("insured").path("changes").forEach(change -> assertThat(tasks("HEAD", change.path("no").asText()))
			.containsExactly("ENROLLMENT_APPROVAL"));
		assertThat(page("HR").path("exits").get(0).path("state").asText()).isEqualTo("CLEARED");
		assertThat(page("HR").path("owed").path("open")).isEmpty();
		assertThat(posts("HR", "/api/offboardings/" + exit.path("no").asText() + "/complete", "").status()).isEqualTo(200);
		assertThat(office.as("HR").get(DOOR + "/responsibilities").body().path("duties")).isNotEmpty();
	}

	private void recovers() {
		assertThat(posts("HR", DOOR + "/deductions", "{\"basis\":\"ADVANCE_RECOVERY\"}").raw().body()).contains("CONSENT_MISSING");
		assertThat(posts("FINANCE", DOOR + "/deductions", "{\"basis\":\"ADVANCE_RECOVERY\",\"consent\":\"SC-1\"}").status())
			.isEqualTo(403);
		Reply ordered = posts("HR", DOOR + "/deductions", "{\"basis\":\"ADVANCE_RECOVERY\",\"consent\":\"SC-1\"}");
		assertThat(ordered.status()).as(ordered.raw().body()).isEqualTo(201);
		office.soon(() -> assertThat(page("HR").path("exits").get(0).path("state").asText()).isEqualTo("CLEARED"));
		assertThat(page("FINANCE").path("owed").path("deductions").get(0).path("state").asText()).isEqualTo("FULL");
	}

	/** What waits for somebody about a thing, each with a link to it. */
	private List<String> tasks(String person, String about) {
		JsonNode all = office.as(person).get("/api/tasks?limit=200").body().path("tasks");
		return StreamSupport.stream(all.spliterator(), false).filter(task -> task.path("about").asText().equals(about))
			.filter(task -> task.path("path").asText().endsWith("/" + about)).map(task -> task.path("kind").asText()).toList();
	}

	private JsonNode page(String person) {
		return office.as(person).get(DOOR).body();
	}

	private Reply posts(String person, String door, String body) {
		return office.as(person).post(door, body);
	}

	private void tells(String system, String door, String what, String... more) {
		String[] data = new String[more.length + 2];
		data[0] = "employeeNo";
		data[1] = NO;
		System.arraycopy(more, 0, data, 2, more.length);
		Reply reply = office.as(system).send(door, "application/cloudevents+json", HrEvents.event(HrEvents.id(), what, data));
		assertThat(reply.text("outcome")).as(reply.raw().body()).isEqualTo("APPLIED");
	}
}
