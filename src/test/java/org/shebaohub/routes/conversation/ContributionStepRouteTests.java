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
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** However the tax authority answers, its journal shows one declaration and one payment. */
@HubTest
class ContributionStepRouteTests {

	private static final InsuranceMonth SEPTEMBER = InsuranceMonth.of(2026, 9);

	@Autowired
	private Environment environment;

	@Autowired
	private ContributionDesk contributions;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@ParameterizedTest(name = "FM-01 FM-21 R-002-64 {1}: {2}")
	@CsvSource(textBlock = """
			001, declared at once, CREDITED
			911, the bureau is down twice, CREDITED
			921, the answer is slow, CREDITED
			922, declared and the answer times out: asked by number, CREDITED
			923, the first send times out and is not declared, CREDITED
			924, paid and the answer times out: not paid twice, CREDITED
			""")
	void declaresAndPaysOnce(String ending, String what, String end) throws IOException {
		String list = approved("TX" + ending, ending, "001");
		office.inTime(() -> assertThat(list("TX" + ending).path("state").asText()).as(what).isEqualTo(end));
		assertThat(journal(list)).containsExactly("declared", "paid", "credited");
		assertThat(list("TX" + ending).path("paidOn").asText()).isNotEqualTo("null");
	}

	@ParameterizedTest(name = "FM-22 a line is refused ({1}): the rest is paid, the refused one named with its code")
	@CsvSource({ "901, BASE_OUT_OF_RANGE", "902, PERSON_NOT_ENROLLED" })
	void paysTheRest(String ending, String code) throws IOException {
		String list = approved("TX" + ending, ending, "001");
		office.inTime(() -> assertThat(list("TX" + ending).path("state").asText()).isEqualTo("CREDITED"));
		assertThat(Office.texts(list("TX" + ending).path("rejected"), "code")).containsExactly(code);
		assertThat(Office.texts(list("TX" + ending).path("rejected"), "employeeNo")).containsExactly("TX" + ending + "-0");
		assertThat(journal(list)).containsExactly("declared", "paid", "credited");
	}

	@ParameterizedTest(name = "every line is refused: nothing is paid, HR holds the list")
	@CsvSource({ "901", "902" })
	void paysNothing(String ending) throws IOException {
		String list = approved("TY" + ending, ending);
		office.inTime(() -> assertThat(list("TY" + ending).path("state").asText()).isEqualTo("REJECTED"));
		assertThat(list("TY" + ending).path("holder").asText()).isEqualTo("HR");
		assertThat(journal(list)).containsExactly("declared");
	}

	@Test
	@DisplayName("R-002-70 a payment that finance approved is told to the ERP, whose receipt closes it")
	void tellsTheErp() {
		String list = approved("TZ001", "001");
		office.soon(() -> assertThat(Office.texts(office.messages("declarationNo", list), "outcome")).contains("booked by the ERP"));
	}

	/** A unit of its own with one person for each ending, whose September finance approves. */
	private String approved(String unit, String... endings) {
		List<PastMonths.Line> lines = new ArrayList<>();
		for (int i = 0; i < endings.length; i++) {
			lines.add(new PastMonths.Line(new EmployeeNo(unit + "-" + i), "3399999" + endings[i], InsuranceLine.MEDICAL,
					Yuan.of("720.00"), Yuan.of("160.00")));
		}
		contributions.open(Actor.HUB,
				List.of(new PastMonths.Unit(unit, new OrgNode("group/east/changzhou"), "样例集团", "常州")), List.of(),
				List.of(new PastMonths.MonthOfUnit(unit, SEPTEMBER, LocalDate.of(2026, 9, 1), null, null, lines)));
		assertThat(office.as("MANAGER").post("/api/cycles/" + unit + "/2026-09/approve", "").status()).isEqualTo(200);
		return list(unit).path("declarationNo").asText();
	}

	private JsonNode list(String unit) {
		return office.as("MANAGER").get("/api/cycles/" + unit + "/2026-09").body().path("lists").path(0);
	}

	/** The bureau is asked, not the hub: what it wrote down about a declaration. */
	private List<String> journal(String declarationNo) throws IOException {
		List<String> written = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of(office.setting("hub.sandbox.counterparties.books"), "tax.journal"))) {
			JsonNode entry = new ObjectMapper().readTree(line);
			if (entry.path("declarationNo").asText().equals(declarationNo)) {
				written.add(entry.hasNonNull("creditedOn") ? "credited" : entry.hasNonNull("paidAt") ? "paid" : "declared");
			}
		}
		return written;
	}
}
