package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A subscriber of the sandbox keeps a copy of the roster; its number's ending says how it behaves. */
@HubTest
class RosterChangeRouteTests {

	@Autowired
	private Environment environment;

	@Autowired
	private CamelContext camel;

	private Office office;

	private final String base = HrEvents.number();

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("R-004-24 R-003-18 R-002-71 every change reaches the subscriber once and in order, extension fields as they came")
	void tellsInOrder() {
		lifeOf(base);
		office.soon(() -> assertThat(taken(base)).hasSize(6));
		assertThat(changes(base)).containsExactly("employee.hired 2026-09-01", "employee.transferred 2026-09-15",
				"employee.leave-started 2026-09-20", "employee.status-changed 2026-09-20", "employee.leave-ended 2026-10-01",
				"employee.status-changed 2026-10-01");
		assertThat(taken(base).get(2).at("/data/x-cost-centre").asText()).isEqualTo("生产 A/7 ");
		assertThat(taken(base).get(3).at("/data/to").asText()).isEqualTo("UNPAID_LEAVE");
		assertThat(taken(base).toString()).as("nothing personal").doesNotContain("新人", "13711112222", "HR" + base);
	}

	@Test
	@DisplayName("R-004-24 FM-14 a subscriber that is down is told again until it takes it, and catches up in order")
	void catchesUp() {
		String no = base + "-503";
		lifeOf(no);
		office.inTime(() -> assertThat(taken(no)).hasSize(6));
		assertThat(changes(no)).isEqualTo(List.of("employee.hired 2026-09-01", "employee.transferred 2026-09-15",
				"employee.leave-started 2026-09-20", "employee.status-changed 2026-09-20", "employee.leave-ended 2026-10-01",
				"employee.status-changed 2026-10-01"));
	}

	@Test
	@DisplayName("FM-08 a subscriber whose answer came too late is told again under the same id, so that it can tell the repeat")
	void repeatsUnderTheSameId() {
		String no = base + "-504";
		tell("employee.hired", no, "employer", "样例集团", "unit", "hangzhou", "effectiveFrom", "2026-09-01", "name", "新人",
				"documentType", "PASSPORT", "documentNumber", "HR" + base);
		office.soon(() -> assertThat(taken(no)).hasSize(2));
		assertThat(taken(no)).extracting(event -> event.path("id").asText()).containsOnly(taken(no).get(0).path("id").asText());
		office.soon(() -> assertThat(office.messages("employeeNo", no)).isNotEmpty()
			.allMatch(row -> row.path("state").asText().equals("DONE")));
	}

	@Test
	@DisplayName("FM-14 the subscriber's route has the one place for failures that every route has")
	void fallsIntoTheCommonHands() {
		assertThat(camel.getCamelContextExtension().getContextPlugin(org.apache.camel.model.Model.class)
			.getRouteDefinition("roster-change-payroll").getOutputs()).anyMatch(OnExceptionDefinition.class::isInstance);
	}

	private void lifeOf(String no) {
		tell("employee.hired", no, "employer", "样例集团", "unit", "hangzhou", "effectiveFrom", "2026-09-01", "name", "新人",
				"documentType", "PASSPORT", "documentNumber", "HR" + base, "phone", "13711112222");
		tell("employee.transferred", no, "unit", "changzhou", "effectiveFrom", "2026-09-15");
		tell("employee.leave-started", no, "leaveKind", "UNPAID", "effectiveFrom", "2026-09-20", "x-cost-centre", "生产 A/7 ");
		tell("employee.leave-ended", no, "leaveKind", "UNPAID", "effectiveFrom", "2026-10-01");
	}

	private void tell(String type, String no, String... data) {
		String[] all = new String[data.length + 2];
		all[0] = "employeeNo";
		all[1] = no;
		System.arraycopy(data, 0, all, 2, data.length);
		HubClient.Reply reply = office.as("HR_SYSTEM").send("/api/hr/events", "application/cloudevents+json",
				HrEvents.event(HrEvents.id(), type, all));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
	}

	private List<String> changes(String no) {
		return taken(no).stream().map(event -> event.at("/data/change").asText() + " " + event.at("/data/effective").asText())
			.toList();
	}

	private List<JsonNode> taken(String no) {
		JsonNode events = office.mock("/subscribers/payroll?employeeNo=" + no).path("events");
		return StreamSupport.stream(events.spliterator(), false).toList();
	}
}
