package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The bureau's mock is asked to be late, as a visitor of the sandbox may. Weeks pass in it, so that it has a hub of its own. */
@HubTest
@TestPropertySource(properties = "hub.sandbox.crowd=0")
@DirtiesContext
class LateFileStoryTests {

	private static final String UNIT = "LATE1";

	@Autowired
	private Environment environment;

	@Autowired
	private ContributionDesk contributions;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
		contributions.open(Actor.HUB, List.of(new PastMonths.Unit(UNIT, new OrgNode("group/east/hangzhou"), "样例集团", "杭州")), List.of(),
				List.of(new PastMonths.MonthOfUnit(UNIT, InsuranceMonth.of(2026, 10), LocalDate.of(2026, 10, 1), null, null,
						List.of(new PastMonths.Line(new EmployeeNo("E1002"), "9900000009", InsuranceLine.MEDICAL, Yuan.of("480.00"),
								Yuan.of("160.00"))))));
	}

	@Test
	@DisplayName("R-004-11 A-24 a file that is not there the day after its day is a case that names its unit, and clears itself when the file comes at last")
	void missesTheFileUntilItComes() {
		JsonNode promise = office.bureauLeaves("""
				{"unit":"LATE1","month":"2026-10","sequence":1,"fault":"LATE","lines":[{"insuranceNo":"9900000009","name":"张䶮","line":"02",
				 "employerShare":"480.00","employeeShare":"160.00","paidOn":"2026-11-08","creditedOn":"2026-11-09"}]}
				""");
		assertThat(promise.path("leftOn").asText()).isEqualTo("2026-11-20");
		on("2026-11-10T23:59:30+08:00");
		assertThat(missing().isMissingNode()).as("its day is not over").isTrue();
		on("2026-11-11T00:00:00+08:00");
		office.soon(() -> assertThat(missing().path("state").asText()).isEqualTo("OPEN"));
		assertThat(office.as("HR").get("/api/cases/" + missing().path("caseNo").asText()).body().path("members").toString())
			.isEqualTo("[\"unit/LATE1\"]");
		on("2026-11-20T00:00:00+08:00");
		office.soon(() -> assertThat(missing().path("state").asText()).isEqualTo("CLEARED"));
		JsonNode file = office.as("HR").get("/api/files?limit=1").body().path("files").path(0);
		assertThat(file.path("name").asText() + " " + file.path("state").asText()).isEqualTo("LATE1-202610-1.txt APPLIED");
	}

	private void on(String moment) {
		office.until(OffsetDateTime.parse(moment).toInstant());
	}

	private JsonNode missing() {
		return office.as("HR").get("/api/cases?kind=FILE_MISSING&about=bureau/hangzhou/2026-10").body().path("cases").path(0);
	}
}
