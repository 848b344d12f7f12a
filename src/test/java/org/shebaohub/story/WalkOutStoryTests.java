package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.IdentityDocument.Type;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Article 003: an employee walks out; the bureau says stopped, HR says active; the hub finds it the same day, asks, and drafts the exit. */
@HubTest
class WalkOutStoryTests {

	private static final String SINGLE = "application/cloudevents+json";

	private static final String NO = "WO-1001";

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	private Office office;

	@BeforeEach
	void everybodyComes() {
		office = new Office(environment);
		roster.register(Actor.HUB, new NewEmployment(new EmployeeNo(NO), "样例集团", new OrgNode("group/east/hangzhou"),
				LocalDate.of(2026, 9, 1), null, new IdentityDocument(Type.PASSPORT, "PWALKOUT1"), "王自离", "13800138000",
				"330889001", new PayeeAccount("王自离", "62170000100000001", "工商银行")));
	}

	private void says(String system, String door, String type, String... data) {
		String[] all = new String[data.length + 2];
		all[0] = "employeeNo";
		all[1] = NO;
		System.arraycopy(data, 0, all, 2, data.length);
		HubClient.Reply reply = office.as(system).send(door, SINGLE, HrEvents.event(HrEvents.id(), type, all));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
	}

	private void bureauSays(String type, String source, String since) {
		says("BUREAU_SYSTEM", "/api/bureau/events", type, "source", source, "since", since);
	}

	@Test
	@DisplayName("R-003-01 R-003-06 R-003-07 R-003-10 R-003-11 R-003-12 R-003-52 a walk-out: found the same day, asked, drafted, confirmed by another, and all three updates confirmed")
	void findsAsksDraftsAndCloses() {
		bureauSays("coverage.active", "ENROLLMENT", "2026-09-01");
		bureauSays("coverage.active", "FUND", "2026-09-01");
		says("ATTENDANCE_SYSTEM", "/api/attendance/events", "attendance.seen", "lastDay", "2026-10-04");

		bureauSays("coverage.stopped", "ENROLLMENT", "2026-10-05");
		office.soon(() -> assertThat(mismatch().path("hrStatus").asText() + "/" + mismatch().path("otherStatus").asText())
			.isEqualTo("ACTIVE/STOPPED"));
		assertThat(mismatch().path("otherSince").asText()).isEqualTo("2026-10-05");
		assertThat(office.as("HR_CHANGZHOU").get("/api/mismatches/" + no()).status()).isEqualTo(404);
		office.soon(() -> assertThat(Office.texts(office.as("HR").get("/api/notices").body().path("notices"), "text"))
			.anyMatch(text -> text.contains("在岗核查") && text.contains(NO) && text.contains("核实员工是否在岗")));

		assertThat(answers("{\"answer\":\"SELF_DEPARTURE\"}").status()).as("without a reason").isEqualTo(422);
		assertThat(answers("{\"answer\":\"SELF_DEPARTURE\",\"reason\":\"电话失联,工位已清空\"}").status()).isEqualTo(200);
		String exit = note("ANSWERED").replaceFirst(".*(E\\d{8}-\\d{6}).*", "$1");
		assertThat(office.as("HR").get("/api/offboardings/" + exit).body().path("exit").path("state").asText()).isEqualTo("DRAFT");
		assertThat(office.as("HR").post("/api/offboardings/" + exit + "/confirm", "").status()).as("who drafted it").isEqualTo(403);
		assertThat(office.as("HR_MANAGER").post("/api/offboardings/" + exit + "/confirm", "").status()).isEqualTo(200);

		office.soon(() -> assertThat(mismatch().path("state").asText()).isEqualTo("CLOSED"));
		List<String> changes = Office.texts(office.as("HR").get("/api/enrollment-changes?employeeNo=" + NO).body(), "no");
		assertThat(changes).hasSize(2);
		changes.forEach(change -> assertThat(office.as("HEAD").post("/api/enrollment-changes/" + change + "/approve", "").status())
			.isEqualTo(200));
		office.inTime(() -> assertThat(kinds()).contains("FOUND", "ANSWERED", "EXIT_CONFIRMED", "HR_CONFIRMED", "CLOSED",
				"ENROLLMENT_CONFIRMED", "FUND_CONFIRMED"));
		JsonNode points = office.as("HR").get("/api/employees/" + NO + "/status-points").body().path("points");
		assertThat(Office.texts(points, "status")).contains("JOB_ABANDONMENT", "STOPPED").doesNotContain("ACTIVE");
		takesEvidenceOut();
		JsonNode figures = office.as("HR_MANAGER").get("/api/mismatch-figures").body();
		assertThat(figures.path("people").asInt()).isPositive();
		assertThat(Office.texts(figures.path("types"), "type")).contains("STOPPED_WHILE_ACTIVE");
		assertThat(office.as("FINANCE").get("/api/mismatch-figures").status()).isEqualTo(403);
	}

	/** Two people ask for the same first. */
	private void takesEvidenceOut() {
		String door = "/api/mismatch-evidence?type=STOPPED_WHILE_ACTIVE&node=group/east/hangzhou";
		String same = "{\"type\":\"STOPPED_WHILE_ACTIVE\",\"node\":\"group/east/hangzhou\"}";
		assertThat(office.as("HR").get(door).status()).isEqualTo(403);
		assertThat(office.as("HR").post("/api/mismatch-evidence", same).text("outcome")).isEqualTo("HELD");
		assertThat(office.as("HR").get(door)).satisfies(reply -> {
			assertThat(reply.status()).isEqualTo(403);
			assertThat(reply.raw().body()).contains("SECOND_PERSON_NEEDED").doesNotContain(NO);
		});
		assertThat(office.as("HR_MANAGER").post("/api/mismatch-evidence", same).text("outcome")).isEqualTo("ACCEPTED");
		for (String reader : List.of("HR", "HR_MANAGER", "AUDITOR")) {
			assertThat(office.as(reader).get(door).raw().body()).as(reader).contains(NO, "已一致");
		}
	}

	private HubClient.Reply answers(String body) {
		return office.as("HR").post("/api/mismatches/" + no() + "/answer", body);
	}

	private JsonNode mismatch() {
		JsonNode all = office.as("HR").get("/api/mismatches?type=STOPPED_WHILE_ACTIVE&source=ENROLLMENT&limit=200").body().path("mismatches");
		return StreamSupport.stream(all.spliterator(), false).filter(one -> one.path("employeeNo").asText().equals(NO)).findFirst()
			.orElseThrow(() -> new AssertionError("not found yet"));
	}

	private String no() {
		return mismatch().path("no").asText();
	}

	private JsonNode history() {
		return office.as("HR").get("/api/mismatches/" + no()).body().path("history");
	}

	private List<String> kinds() {
		return Office.texts(history(), "kind");
	}

	private String note(String kind) {
		return StreamSupport.stream(history().spliterator(), false).filter(one -> one.path("kind").asText().equals(kind))
			.findFirst().orElseThrow().path("note").asText();
	}
}
