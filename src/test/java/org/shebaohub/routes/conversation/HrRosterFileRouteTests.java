package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.dossier.HrCommandDesk;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the HR system leaves on the SFTP server, and what it is asked for over its queue. */
@HubTest
class HrRosterFileRouteTests {

	private static final String COLUMNS = "employeeNo,employer,unit,effectiveFrom,name,documentType,documentNumber\n";

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	@Autowired
	private HrCommandDesk commands;

	@Autowired
	private PlatformTransactionManager transactions;

	private Office office;

	private Partner hr;

	private final String no = HrEvents.number();

	@BeforeEach
	void opens() {
		office = new Office(environment);
		hr = new Partner(environment);
	}

	@AfterEach
	void leaves() {
		hr.close();
	}

	@Test
	@DisplayName("R-003-29 FM-08 FM-13 a delta is applied and archived; a full roster that lacks most of the people is refused whole")
	void takesRosters() {
		leave("delta-" + no + ".csv", "#roster,delta,2026-10-01\n" + COLUMNS + line(no, "hangzhou"));
		office.soon(() -> assertThat(roster.find(new EmployeeNo(no))).isPresent());
		office.soon(() -> assertThat(hr.sees("inbound/hr/archive")).anyMatch(name -> name.endsWith("delta-" + no + ".csv")));
		String full = "full-" + no + ".csv";
		leave(full, "#roster,full,2026-10-02\n" + COLUMNS + line(no, "changzhou"));
		office.soon(() -> assertThat(hr.sees("inbound/hr/refused")).anyMatch(name -> name.endsWith(full)));
		assertThat(roster.find(new EmployeeNo(no)).orElseThrow().node().path()).isEqualTo("group/east/hangzhou");
		assertThat(roster.find(new EmployeeNo("K00400")).orElseThrow().employedTo()).isNull();
		leave("broken-" + no + ".csv", "#roster,delta,2026-10-03\n" + COLUMNS + line(no, "nowhere") + "half a li");
		office.soon(() -> assertThat(hr.sees("inbound/hr/refused")).anyMatch(name -> name.endsWith("broken-" + no + ".csv")));
	}

	@Test
	@DisplayName("R-002-68 a document that HR is to file leaves over its queue and is done when the receipt has come")
	void asksHr() {
		long document = no.hashCode() & 0xffff;
		new TransactionTemplate(transactions).executeWithoutResult(
				status -> commands.fileDocument(new EmployeeNo("E1001"), "报销凭证", document, "ab12", "C-" + no));
		office.soon(() -> assertThat(command().path("state").asText()).isEqualTo("DONE"));
		assertThat(command().path("outcome").asText()).isEqualTo("done by HR");
	}

	@Test
	@DisplayName("R-003-42 HR sees the card and everything told with both times; another branch sees nothing")
	void showsWhatWasTold() {
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", "application/cloudevents+json",
				HrEvents.hired(no, "hangzhou")).status()).isEqualTo(200);
		JsonNode record = office.as("HR").get("/api/hr/employees/" + no).body();
		assertThat(record.at("/told/0/effectiveFrom").asText()).isEqualTo("2026-09-01");
		assertThat(record.at("/told/0/recordedAt").asText()).isNotEqualTo(record.at("/told/0/saidAt").asText());
		assertThat(record.toString()).doesNotContain("13711112222", "HR" + no);
		assertThat(office.as("HR_CHANGZHOU").get("/api/hr/employees/" + no).status()).isEqualTo(404);
		assertThat(office.as("HR").get("/api/hr/employees/X1").status()).isEqualTo(404);
	}

	private void leave(String name, String content) {
		hr.leavesMarked("inbound/hr/" + name, content.getBytes(StandardCharsets.UTF_8));
	}

	private static String line(String no, String unit) {
		return no + ",样例集团," + unit + ",2026-09-01,新人,PASSPORT,HR" + no + "\n";
	}

	private JsonNode command() {
		return StreamSupport.stream(office.messages("claimNo", "C-" + no).spliterator(), false)
			.filter(message -> message.path("kind").asText().equals("hr.command")).findFirst().orElseThrow();
	}
}
