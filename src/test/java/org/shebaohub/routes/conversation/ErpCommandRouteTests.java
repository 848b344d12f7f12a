package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

/** A voucher is offered until the ERP's receipt comes, and the receipt counts once. */
@HubTest
class ErpCommandRouteTests {

	@Autowired
	private Environment environment;

	@Autowired
	private LedgerDesk ledger;

	@Autowired
	private ConnectionFactory broker;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("FM-08 FM-14 a voucher is acknowledged once, whatever else stands in the queue of receipts")
	void acknowledgesOnce() {
		String claimNo = paid();
		String voucherNo = ledger.vouchers(claimNo).get(0).no();
		long before = kept();
		office.soon(() -> assertThat(command(claimNo).path("state").asText()).isEqualTo("DONE"));
		assertThat(command(claimNo).path("outcome").asText()).isEqualTo("booked by the ERP");
		JmsTemplate receipts = new JmsTemplate(broker);
		for (String receipt : List.of(booked(voucherNo), "not JSON", "", "{}", "[]", booked("V-nobody"),
				"{\"voucherNo\":\"" + voucherNo + "\",\"status\":\"REFUSED\"}", booked(voucherNo))) {
			receipts.convertAndSend("erp.receipts", receipt);
		}
		String next = paid();
		office.soon(() -> assertThat(command(next).path("state").asText()).isEqualTo("DONE"));
		assertThat(Collections.frequency(Office.texts(office.claim(claimNo).path("timeline"), "action"), "VOUCHER_BOOKED"))
			.isEqualTo(1);
		office.soon(() -> assertThat(Office.texts(office.as("FINANCE_MANAGER").get("/api/cases").body().path("cases"), "about"))
			.contains(voucherNo));
		office.soon(() -> assertThat(kept() - before).as("not JSON, empty, {}, []").isEqualTo(4));
	}

	@Test
	@DisplayName("FM-08 a command that the ERP gets again is booked once")
	void booksOnce() {
		String claimNo = paid();
		office.soon(() -> assertThat(command(claimNo).path("state").asText()).isEqualTo("DONE"));
		String replay = "/api/messages/" + command(claimNo).path("id").asText() + "/replay";
		assertThat(office.as("ADMIN").post(replay, "{\"reason\":\"the ERP was restored\"}").status()).isEqualTo(200);
		office.soon(() -> assertThat(Office.texts(office.messages("claimNo", claimNo), "state")).doesNotContain("OPEN"));
		assertThat(ledger.vouchers(claimNo)).hasSize(1);
	}

	private String paid() {
		String claimNo = office.files(Office.somebody("001"), "4.56");
		office.approves(claimNo);
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		return claimNo;
	}

	private static String booked(String voucherNo) {
		return "{\"voucherNo\":\"" + voucherNo + "\",\"status\":\"BOOKED\"}";
	}

	private long kept() {
		return jdbc.sql("select count(*) from message_in where kind = 'erp-command-receipt' and state = 'PARKED'")
			.query(Long.class)
			.single();
	}

	private JsonNode command(String claimNo) {
		return StreamSupport.stream(office.messages("claimNo", claimNo).spliterator(), false)
			.filter(message -> message.path("kind").asText().equals("erp.command"))
			.findFirst()
			.orElseThrow();
	}
}
