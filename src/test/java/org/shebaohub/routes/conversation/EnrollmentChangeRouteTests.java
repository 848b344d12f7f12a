package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.IdentityDocument.Type;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** However enrolment and housing fund answer, their own journal shows each change once. */
@HubTest
class EnrollmentChangeRouteTests {

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@ParameterizedTest(name = "FM-01 FM-21 A-27 {0} {1}: {2}")
	@CsvSource(textBlock = """
			SOCIAL_INSURANCE, 001, taken at once
			HOUSING_FUND, 001, taken at once
			SOCIAL_INSURANCE, 602, the office is down twice
			HOUSING_FUND, 603, the answer is slow
			SOCIAL_INSURANCE, 604, taken and the answer times out: asked by number
			HOUSING_FUND, 605, a receipt was given and the change dropped: sent again under the same number
			""")
	void confirmsOnce(String scheme, String ending, String what) throws IOException {
		String no = employed(scheme, ending);
		String changeNo = approved(no, scheme);
		office.inTime(() -> assertThat(change(changeNo).path("state").asText()).as(what).isEqualTo("CONFIRMED"));
		assertThat(journal(changeNo)).containsExactly("taken", "confirmed");
		assertThat(change(changeNo).path("receiptNo").asText()).startsWith("Z");
		assertThat(change(changeNo).path("confirmedOn").asText()).isNotEqualTo("null");
	}

	@Test
	@DisplayName("A-27 held: what the authority rejects is named with its code and is HR's case")
	void namesARejection() throws IOException {
		String changeNo = approved(employed("SOCIAL_INSURANCE", "601"), "SOCIAL_INSURANCE");
		office.inTime(() -> assertThat(change(changeNo).path("state").asText()).isEqualTo("REJECTED"));
		assertThat(change(changeNo).path("code").asText()).isEqualTo("PERSON_NOT_ENROLLED");
		assertThat(journal(changeNo)).containsExactly("taken");
		office.soon(() -> assertThat(Office.texts(office.as("HR").get("/api/notices").body().path("notices"), "text"))
			.anyMatch(text -> text.contains("增减员被退回") && text.contains(changeNo)));
	}

	@Test
	@DisplayName("FM-09 R-000-12 the same submission twice is one change, and the same approval twice is one message")
	void takesARepeatForWhatItIs() {
		String no = employed("HOUSING_FUND", "777");
		String body = removal(no, "HOUSING_FUND");
		HubClient.Reply first = office.as("HR").post("/api/enrollment-changes", body);
		HubClient.Reply again = office.as("HR").post("/api/enrollment-changes", body);
		assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
		assertThat(again.text("changeNo")).isEqualTo(first.text("changeNo"));
		assertThat(office.as("HEAD").post("/api/enrollment-changes/" + first.text("changeNo") + "/approve", "").status()).isEqualTo(200);
		assertThat(office.as("HEAD").post("/api/enrollment-changes/" + first.text("changeNo") + "/approve", "").status()).isEqualTo(409);
		assertThat(office.messages("changeNo", first.text("changeNo"))).hasSize(1);
	}

	@Test
	@DisplayName("R-000-05 finance reads changes of coverage and makes none")
	void letsFinanceReadOnly() {
		String no = employed("HOUSING_FUND", "778");
		assertThat(office.as("FINANCE").post("/api/enrollment-changes", removal(no, "HOUSING_FUND")).status()).isEqualTo(403);
		String changeNo = office.as("HR").post("/api/enrollment-changes", removal(no, "HOUSING_FUND")).text("changeNo");
		assertThat(office.as("FINANCE").get("/api/enrollment-changes/" + changeNo).status()).isEqualTo(200);
		assertThat(office.as("HR_CHANGZHOU").get("/api/enrollment-changes/" + changeNo).status()).isEqualTo(404);
	}

	private String employed(String scheme, String ending) {
		String no = "EC-" + scheme.charAt(0) + ending;
		roster.register(Actor.HUB, new NewEmployment(new EmployeeNo(no), "样例集团", HANGZHOU, LocalDate.of(2020, 1, 1), null,
				new IdentityDocument(Type.PASSPORT, "PEC" + scheme.charAt(0) + ending), "赵增减", "13800138000",
				"33088" + (scheme.charAt(0) == 'S' ? "1" : "2") + ending, new PayeeAccount("赵增减", "62170000100000001", "工商银行")));
		return no;
	}

	private static String removal(String no, String scheme) {
		return "{\"employeeNo\":\"%s\",\"scheme\":\"%s\",\"kind\":\"REMOVAL\",\"effective\":\"2026-11-01\"}".formatted(no, scheme);
	}

	private String approved(String no, String scheme) {
		HubClient.Reply submitted = office.as("HR").post("/api/enrollment-changes", removal(no, scheme));
		assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
		String changeNo = submitted.text("changeNo");
		assertThat(office.as("HEAD").post("/api/enrollment-changes/" + changeNo + "/approve", "").status()).isEqualTo(200);
		return changeNo;
	}

	private JsonNode change(String changeNo) {
		return office.as("HR").get("/api/enrollment-changes/" + changeNo).body();
	}

	/** The authorities are asked, not the hub. */
	private List<String> journal(String changeNo) throws IOException {
		List<String> written = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of(office.setting("hub.sandbox.counterparties.books"), "enrollment.journal"))) {
			JsonNode entry = new ObjectMapper().readTree(line);
			if (entry.path("changeNo").asText().equals(changeNo)) {
				written.add(entry.hasNonNull("confirmedOn") ? "confirmed" : "taken");
			}
		}
		return written;
	}
}
