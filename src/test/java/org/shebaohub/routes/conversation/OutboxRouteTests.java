package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

/** What the broker doubles, loses or garbles is put right by the store. */
@HubTest
class OutboxRouteTests {

	private static final String QUEUE = "hub.payout.send";

	@Autowired
	private Environment environment;

	@Autowired
	private CamelContext camel;

	@Autowired
	private ConnectionFactory broker;

	@Autowired
	private JdbcClient jdbc;

	private JmsTemplate queues;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
		queues = new JmsTemplate(broker);
		queues.setReceiveTimeout(500);
	}

	@AfterEach
	void letsTheRouteRun() throws Exception {
		camel.getRouteController().resumeRoute("payout-send");
	}

	@Test
	@DisplayName("FM-08 RULE-8 the same ticket five times at once, and again when all is over: one debit")
	void standsDoubledTickets() throws Exception {
		String claimNo = waitsInTheQueue();
		String reference = office.lastPayout(claimNo).path("reference").asText();
		JsonNode message = send(reference);
		String ticket = message.path("id").asText() + ":" + message.path("attempt").asText();
		for (int i = 0; i < 4; i++) {
			queues.convertAndSend(QUEUE, ticket);
		}
		letsTheRouteRun();
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		queues.convertAndSend(QUEUE, ticket);
		queues.convertAndSend(QUEUE, message.path("id").asText() + ":99");
		goesOn();
		assertThat(office.bank(reference)).containsExactly("DEBIT 7.89");
		assertThat(office.payoutState(claimNo)).isEqualTo("PAID");
	}

	@Test
	@DisplayName("RULE-3 FM-07 what the broker lost is carried again once its claim has run out: one debit")
	void carriesAgainWhatWasLost() throws Exception {
		String claimNo = waitsInTheQueue();
		String reference = office.lastPayout(claimNo).path("reference").asText();
		office.soon(() -> assertThat(queues.receive(QUEUE)).isNotNull());
		letsTheRouteRun();
		assertThat(office.payoutState(claimNo)).isEqualTo("READY");
		jdbc.sql("update message_out set claimed_until = posted_at where id = ?")
			.param(send(reference).path("id").asLong())
			.update();
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 7.89");
	}

	@Test
	@DisplayName("FM-14 garbled and foreign tickets are passed by")
	void passesGarbageBy() {
		for (String garbage : new String[] { "", "nonsense", "1", "999999999:1", "1:99", "-1:-1", "99999999999999999999:1" }) {
			queues.convertAndSend(QUEUE, garbage);
		}
		goesOn();
	}

	@Test
	@DisplayName("FM-14 FM-30 a message that was altered in the store is parked with its reason, and the others go on")
	void parksWhatDoesNotOpen() throws Exception {
		String claimNo = waitsInTheQueue();
		String reference = office.lastPayout(claimNo).path("reference").asText();
		jdbc.sql("update message_out set subject = ? where id = ?")
			.param("SH01-C20261012-999999-1")
			.param(send(reference).path("id").asLong())
			.update();
		letsTheRouteRun();
		office.soon(() -> assertThat(send(reference).path("state").asText()).isEqualTo("PARKED"));
		assertThat(send(reference).path("outcome").asText()).contains("altered");
		assertThat(office.bank(reference)).isEmpty();
		goesOn();
	}

	/** An approved claim whose ticket lies in the queue. */
	private String waitsInTheQueue() throws Exception {
		camel.getRouteController().suspendRoute("payout-send");
		String claimNo = office.files(Office.somebody("001"), "7.89");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(send(reference).path("attempt").asInt()).isEqualTo(1));
		return claimNo;
	}

	private void goesOn() {
		String claimNo = office.files(Office.somebody("001"), "1.23");
		office.approves(claimNo);
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
	}

	private JsonNode send(String reference) {
		return StreamSupport.stream(office.messages("reference", reference).spliterator(), false)
			.filter(message -> message.path("kind").asText().equals("payout.send"))
			.findFirst()
			.orElseThrow();
	}
}
