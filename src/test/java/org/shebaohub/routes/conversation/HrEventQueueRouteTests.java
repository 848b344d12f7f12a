package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

/** An HR system at the queue. */
@HubTest
class HrEventQueueRouteTests {

	private static final String QUEUE = "hr.events";

	@Autowired
	private Environment environment;

	@Autowired
	private ConnectionFactory broker;

	@Autowired
	private RosterDesk roster;

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
	@DisplayName("R-003-29 FM-08 FM-10 events of the queue are applied once, single or in a batch, in whatever order they come")
	void appliesOnce() {
		String hired = HrEvents.hired(no, "hangzhou");
		String left = HrEvents.event(HrEvents.id(), "employee.left", "employeeNo", no, "lastDay", "2026-12-31");
		for (String message : List.of(HrEvents.contact(no, "13900000009"), HrEvents.batch(left, hired), hired, hired, left)) {
			queue.convertAndSend(QUEUE, message);
		}
		office.soon(() -> {
			assertThat(roster.find(new EmployeeNo(no))).isPresent();
			assertThat(roster.phone(new EmployeeNo(no))).contains("13900000009");
			assertThat(roster.find(new EmployeeNo(no)).orElseThrow().employedTo()).isEqualTo("2026-12-31");
		});
		assertThat(roster.find(new EmployeeNo(no)).orElseThrow().employments()).hasSize(1);
	}

	@Test
	@DisplayName("FM-13 what cannot be applied is kept with its reason, once, and the next one goes on")
	void keepsWhatIsUnreadable() {
		long before = aside();
		queue.convertAndSend(QUEUE, "not JSON, " + no);
		queue.convertAndSend(QUEUE, "not JSON, " + no);
		queue.convertAndSend(QUEUE, ("no text message, " + no).getBytes());
		queue.convertAndSend(QUEUE, new HashMap<>(java.util.Map.of("no", no)));
		queue.convertAndSend(QUEUE, HrEvents.event(HrEvents.id(), "employee.promoted", "employeeNo", no));
		queue.convertAndSend(QUEUE, HrEvents.event(HrEvents.id(), "employee.left", "employeeNo", no, "lastDay", "2026-13-01"));
		queue.convertAndSend(QUEUE, HrEvents.event(HrEvents.id(), "employee.left", "employeeNo", no, "x", "x".repeat(10_000_000)));
		queue.convertAndSend(QUEUE, HrEvents.hired(no, "hangzhou"));
		office.soon(() -> assertThat(roster.find(new EmployeeNo(no))).isPresent());
		office.soon(() -> assertThat(aside() - before).isEqualTo(6));
	}

	private long aside() {
		return jdbc.sql("select count(*) from message_in where state = 'PARKED'").query(Long.class).single();
	}
}
