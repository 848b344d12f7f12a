package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.EmployeeNo;
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
