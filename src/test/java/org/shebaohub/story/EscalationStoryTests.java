package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case at the doors of the whole hub, with the office system beside it. */
@HubTest
class EscalationStoryTests {

	@Autowired
	private Environment environment;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private PlatformTransactionManager transactions;

	private Office office;

	@BeforeEach
	void everybodyComes() {
		office = new Office(environment);
	}

	private String opens(String about) {
		return new TransactionTemplate(transactions).execute(status -> cases.report(new CaseReport(CaseKind.FILE_MISSING,
				"file/" + about, new OrgNode("group/east/hangzhou"), Cause.BUREAU, java.util.Map.of())));
	}

	private List<String> tasksAtTheOffice(String about) throws Exception {
		URI address = URI.create(office.setting("hub.oa.url") + "?about=" + about);
		String body = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(),
				HttpResponse.BodyHandlers.ofString()).body();
		List<String> shown = new ArrayList<>();
		new com.fasterxml.jackson.databind.ObjectMapper().readTree(body).path("tasks").forEach(task -> shown.add(
				task.path("role").asText() + " " + task.path("state").asText() + " " + task.path("openedTimes") + task.path("closedTimes")));
		return shown;
	}

	@Test
	@DisplayName("R-002-13 R-002-14 R-002-15 A-4 a case goes up by the clock, is told to the office system, and is handled at its door")
	void goesUpAndIsHandled() throws Exception {
		String no = opens("story-1");
		office.soon(() -> assertThat(tasksAtTheOffice(no)).containsExactly("HR WAITING 10"));
		assertThat(Office.texts(office.as("HR").get("/api/tasks").body().path("tasks"), "about")).contains(no);
		office.later("PT23H");
		assertThat(level(no)).isEqualTo(1);
		office.later("PT1H");
		office.soon(() -> assertThat(level(no)).isEqualTo(2));
		office.later("P1D");
		office.soon(() -> assertThat(level(no)).isEqualTo(3));
		office.soon(() -> assertThat(tasksAtTheOffice(no)).containsExactlyInAnyOrder("HR WAITING 10", "HR_MANAGER WAITING 10",
				"HR_DIRECTOR WAITING 10"));
		Reply elsewhere = office.as("HR_CHANGZHOU").post("/api/cases/" + no + "/acknowledge", "");
		assertThat(elsewhere.status()).isEqualTo(404);
		assertThat(office.as("HR_CHANGZHOU").get("/api/cases/" + no).status()).isEqualTo(404);
		assertThat(office.as("AUDITOR").get("/api/log?case=" + no).body().toString()).contains("CASE_REFUSED");
		assertThat(office.as("HR_DIRECTOR").post("/api/cases/" + no + "/acknowledge", "").status()).isEqualTo(200);
		assertThat(office.as("HR").post("/api/cases/" + no + "/acknowledge", "").status()).isEqualTo(409);
		assertThat(office.as("HR").post("/api/cases/" + no + "/nudge", "").status()).isEqualTo(200);
		assertThat(office.as("HR").post("/api/cases/" + no + "/resolve", "{\"why\":\"文件已补传\"}").status()).isEqualTo(200);
		office.soon(() -> assertThat(tasksAtTheOffice(no)).containsExactlyInAnyOrder("HR CLOSED 11", "HR_MANAGER CLOSED 11",
				"HR_DIRECTOR CLOSED 11"));
		JsonNode whole = office.as("HR").get("/api/cases/" + no).body();
		assertThat(Office.texts(whole.path("timeline"), "action")).containsExactly("CASE_OPENED", "CASE_ESCALATED",
				"CASE_ESCALATED", "CASE_REFUSED", "CASE_ACKNOWLEDGED", "CASE_NUDGED", "CASE_RESOLVED");
		assertThat(Office.texts(whole.path("notices"), "channel")).contains("SYSTEM", "EMAIL");
	}

	private int level(String no) {
		return office.as("HR").get("/api/cases/" + no).body().path("summary").path("level").asInt();
	}

	@Test
	@DisplayName("R-002-13 the duty directory is read by those on duty and changed by their managers, never by others")
	void keepsTheDirectoryAtItsDoor() {
		JsonNode today = office.as("HR").get("/api/duties/today?role=HR_MANAGER&node=group/east/hangzhou").body();
		assertThat(today.path("node").asText()).isEqualTo("group/east");
		assertThat(today.path("people").toString()).isEqualTo("[\"hr.manager\"]");
		String appointment = """
				{"role":"HR","node":"group/east/suzhou","person":"hr.suzhou","employee":null,"email":"hr.suzhou@sample.example"}""";
		assertThat(office.as("HR").post("/api/duties", appointment).status()).isEqualTo(403);
		assertThat(office.as("HR_MANAGER").post("/api/duties", appointment).status()).isEqualTo(200);
		assertThat(office.as("HR_MANAGER").get("/api/duties").body().toString()).contains("hr.suzhou").doesNotContain("@");
		assertThat(office.as("HR_MANAGER").post("/api/duties", appointment.replace("group/east/suzhou", "group/west")).status())
			.isEqualTo(403);
		assertThat(office.as("ADMIN").post("/api/duties/absences", """
				{"person":"hr.suzhou","from":"2026-10-01","to":"2027-12-31","deputy":null}""").status()).isEqualTo(200);
		assertThat(office.as("HR").get("/api/duties/today?role=HR&node=group/east/suzhou").body().path("people").toString())
			.as("a matter that finds nobody below is the group's").isEqualTo("[\"hr.director\"]");
		assertThat(office.as("HR").get("/api/duties/today?role=HR_MANAGER&node=group").body().path("people").toString())
			.isEqualTo("[\"hr.director\"]");
	}
}
