package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The bureau's mock is asked for a broken file, as a visitor of the sandbox may. */
@HubTest
class BrokenFileStoryTests {

	@Autowired
	private Environment environment;

	@Autowired
	private ContributionDesk contributions;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = ';', textBlock = """
			TRUNCATED; FILE_TRUNCATED; line 2; ask the bureau
			TOTAL; FILE_TOTAL; line 3; ask the bureau
			""")
	@DisplayName("FM-11 A-24 a broken result file is a case that names the place and the remedy; the whole one clears it")
	void namesWhatIsWrongUntilTheWholeOneComes(String fault, String code, String place, String remedy) {
		String unit = "BF" + fault;
		contributions.open(Actor.HUB, List.of(new PastMonths.Unit(unit, new OrgNode("group/east/hangzhou"), "样例集团", "杭州")),
				List.of(), List.of());
		leaves(unit, fault);
		office.soon(() -> assertThat(file(unit).toString()).contains("REFUSED", code, place, remedy));
		office.soon(() -> assertThat(caseOf(unit)).isEqualTo("OPEN"));
		leaves(unit, "");
		office.soon(() -> assertThat(caseOf(unit)).isEqualTo("CLEARED"));
		assertThat(file(unit).path("state").asText()).isEqualTo("APPLIED");
	}

	private void leaves(String unit, String fault) {
		JsonNode answer = office.bureauLeaves("""
				{"unit":"%s","month":"2026-05","sequence":1,"fault":"%s","lines":[{"insuranceNo":"9900000001","name":"张䶮","line":"02",
				 "employerShare":"480.00","employeeShare":"160.00","paidOn":"2026-06-10","creditedOn":"2026-06-11"}]}
				""".formatted(unit, fault));
		assertThat(answer.path("file").asText()).isEqualTo("inbound/bureau/hangzhou/" + unit + "-202605-1.txt");
	}

	/** The newest of the unit. */
	private JsonNode file(String unit) {
		JsonNode files = office.as("HR").get("/api/files?limit=50").body().path("files");
		return StreamSupport.stream(files.spliterator(), false).filter(file -> file.path("name").asText().startsWith(unit))
			.findFirst().orElseThrow(() -> new AssertionError("no file of " + unit));
	}

	private String caseOf(String unit) {
		return office.as("HR").get("/api/cases?kind=FILE_REFUSED&about=bureau/hangzhou/" + unit + "-2026-05").body()
			.path("cases").path(0).path("state").asText();
	}
}
