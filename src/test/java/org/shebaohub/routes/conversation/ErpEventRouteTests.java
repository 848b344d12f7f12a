package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

/** The ERP at its door and at its queue. */
@HubTest
class ErpEventRouteTests {

	private static final String SINGLE = "application/cloudevents+json";

	@Autowired
	private Environment environment;

	@Autowired
	private ConnectionFactory broker;

	@Autowired
	private OpenItemDesk items;

	@Autowired
	private ContributionDesk contributions;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	private JmsTemplate queue;

	private final String no = HrEvents.number();

	@BeforeEach
	void opens() {
		office = new Office(environment);
		queue = new JmsTemplate(broker);
	}

	@Test
	@DisplayName("R-002-70 FM-08 FM-09 the ERP tells over HTTP: applied once, a repeat gets the same answer, other content 409")
	void appliesOnceOverHttp() {
		hire();
		String loan = loan("312.40");
		assertThat(send(loan).text("outcome")).isEqualTo("APPLIED");
		HubClient.Reply again = send(loan);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body().path("replayed").asBoolean()).isTrue();
		HubClient.Reply other = send(loan.replace("312.40", "312.41"));
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.text("code")).isEqualTo("EVENT_OTHER_CONTENT");
		assertThat(open()).extracting(OpenItem::open).containsExactly(Yuan.of("312.40"));
		assertThat(send(loan.replace("312.40", "1.2").replace("\"id\":\"", "\"id\":\"x")).status()).isEqualTo(400);
		for (String somebody : List.of("FINANCE", "HR_SYSTEM", "ADMIN")) {
			assertThat(office.as(somebody).send("/api/erp/events", SINGLE, loan).status()).as(somebody).isEqualTo(403);
		}
	}

	@Test
	@DisplayName("R-002-70 FM-10 FM-13 over the queue, in disorder, twice and among poison: what waits is applied, what is none is kept once")
	void appliesOnceOverTheQueue() {
		long before = aside();
		String cleared = HrEvents.event(HrEvents.id(), "item.cleared", "employeeNo", no, "clearing", "K" + no, "item", "J" + no,
				"amount", "12.40", "clearedOn", "2026-10-11");
		String loan = loan("312.40");
		for (String message : List.of(cleared, "not JSON, " + no, loan, cleared, loan, "not JSON, " + no,
				HrEvents.event(HrEvents.id(), "loan.forgiven", "employeeNo", no))) {
			queue.convertAndSend("erp.events", message);
		}
		queue.convertAndSend("erp.events", new HashMap<>(Map.of("no", no)));
		office.soon(() -> assertThat(aside() - before).isEqualTo(3));
		assertThat(open()).isEmpty();
		hire();
		office.later("PT20M");
		office.soon(() -> assertThat(open()).extracting(OpenItem::open).containsExactly(Yuan.of("300.00")));
	}

	@Test
	@DisplayName("R-002-24 R-002-25 the ERP sets a budget at the door and approves over the queue: declared, paid and credited once")
	void approvesInTheErp() {
		String unit = waits("EB" + no.substring(Math.max(0, no.length() - 8)));
		assertThat(send(month("budget.set", unit, "880.00")).text("outcome")).isEqualTo("APPLIED");
		assertThat(office.as("MANAGER").get("/api/cycles/" + unit + "/2026-09").text("overBudget")).isEqualTo("0.00");
		HubClient.Reply less = send(month("cycle.approved", unit, "879.99", "approvedBy", "王会计", "approvedOn", "2026-10-09"));
		assertThat(less.status()).isEqualTo(422);
		assertThat(Office.texts(less.body().path("findings"), "code")).containsExactly("AMOUNT_DIFFERS");
		String approved = month("cycle.approved", unit, "880.00", "approvedBy", "王会计", "approvedOn", "2026-10-09");
		queue.convertAndSend("erp.events", approved);
		queue.convertAndSend("erp.events", approved);
		office.inTime(() -> assertThat(list(unit).path("state").asText()).isEqualTo("CREDITED"));
		assertThat(list(unit).path("approvedBy").asText()).isEqualTo("王会计");
	}

	/** A unit of its own of which a September list waits for finance. */
	private String waits(String unit) {
		contributions.open(Actor.HUB,
				List.of(new PastMonths.Unit(unit, new OrgNode("group/east/changzhou"), "样例集团", "常州")), List.of(),
				List.of(new PastMonths.MonthOfUnit(unit, InsuranceMonth.of(2026, 9), LocalDate.of(2026, 9, 1), null, null,
						List.of(new PastMonths.Line(new EmployeeNo(unit), "3399999001", InsuranceLine.MEDICAL, Yuan.of("720.00"),
								Yuan.of("160.00"))))));
		return unit;
	}

	private JsonNode list(String unit) {
		return office.as("MANAGER").get("/api/cycles/" + unit + "/2026-09").body().path("lists").path(0);
	}

	private static String month(String type, String unit, String total, String... more) {
		List<String> values = new ArrayList<>(List.of("unit", unit, "month", "2026-09", "total", total));
		values.addAll(List.of(more));
		return HrEvents.event(HrEvents.id(), type, values.toArray(String[]::new));
	}

	private void hire() {
		assertThat(office.as("HR_SYSTEM").send("/api/hr/events", SINGLE, HrEvents.hired(no, "hangzhou")).status()).isEqualTo(200);
	}

	private String loan(String amount) {
		return HrEvents.event(HrEvents.id(), "loan.booked", "employeeNo", no, "record", "J" + no, "amount", amount,
				"bookedOn", "2026-10-09");
	}

	private HubClient.Reply send(String event) {
		return office.as("ERP_SYSTEM").send("/api/erp/events", SINGLE, event);
	}

	private List<OpenItem> open() {
		return items.open(new EmployeeNo(no));
	}

	private long aside() {
		return jdbc.sql("select count(*) from message_in where state = 'PARKED' and source like 'erp%'").query(Long.class)
			.single();
	}
}
