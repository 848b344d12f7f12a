package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.SignedCallback;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A callback is at most a reason to ask; none of them moves money or a state by itself. */
@HubTest
class BankCallbackRouteTests {

	@Autowired
	private Environment environment;

	private Office office;

	private String key;

	private String claimNo;

	private String reference;

	/** A payout that the bank did not book, and that the hub does not know the fate of. */
	@BeforeEach
	void leavesAPayoutUnknown() {
		office = new Office(environment);
		key = office.setting("hub.bank.callback-keys");
		claimNo = office.files(Office.somebody("905"), "5.05");
		reference = office.approves(claimNo);
		office.soon(() -> assertThat(office.payoutState(claimNo)).isEqualTo("UNKNOWN"));
	}

	@Test
	@DisplayName("SEC-12 FM-27 FM-28 forged, unsigned, tampered, late and early callbacks are refused and change nothing")
	void refusesWhatIsNotGenuine() {
		SignedCallback genuine = callback(says(reference, "PAID"));
		long now = genuine.time();
		assertThat(SignedCallback.of(genuine.url(), "another-key", genuine.body()).send()).isEqualTo(401);
		assertThat(genuine.signed(null).send()).isEqualTo(401);
		assertThat(genuine.signed("").send()).isEqualTo(401);
		assertThat(genuine.signed("0".repeat(64)).send()).isEqualTo(401);
		assertThat(genuine.tampered(says(reference, "FAILED")).send()).isEqualTo(401);
		assertThat(genuine.at(key, now - 301).send()).isEqualTo(401);
		assertThat(genuine.at(key, now + 400).send()).isEqualTo(401);
		assertThat(broughtForward()).isZero();
		unharmed();
	}

	@Test
	@DisplayName("SEC-12 FM-27 a genuine callback brings our own question forward, once however often it comes; its word counts "
			+ "for nothing")
	void asksForItself() {
		SignedCallback genuine = callback(says(reference, "PAID"));
		assertThat(genuine.send()).isEqualTo(204);
		assertThat(broughtForward()).isEqualTo(1);
		assertThat(genuine.send()).isEqualTo(204);
		assertThat(genuine.send()).isEqualTo(204);
		assertThat(broughtForward()).isEqualTo(1);
		unharmed();
	}

	@Test
	@DisplayName("SEC-12 FM-09 the same id with another body is refused")
	void refusesAnotherBodyUnderTheId() {
		SignedCallback genuine = callback(says(reference, "PAID"));
		assertThat(genuine.send()).isEqualTo(204);
		assertThat(genuine.saying(key, says(reference, "FAILED")).send()).isEqualTo(409);
		unharmed();
	}

	@Test
	@DisplayName("FM-28 a signed callback about nothing we know, or that is no JSON, does no harm")
	void standsNonsense() {
		assertThat(callback(says("SH01-C20200101-000001-1", "PAID")).send()).isEqualTo(204);
		assertThat(callback("{\"endToEndId\":\"" + "9".repeat(10_000) + "\"}").send()).isEqualTo(204);
		assertThat(callback("{\"endToEndId\":\"\\u0000\"}").send()).isEqualTo(400);
		assertThat(callback("[]").send()).isEqualTo(204);
		assertThat(callback("null").send()).isEqualTo(204);
		assertThat(callback("<paid/>").send()).isEqualTo(400);
		assertThat(callback("{\"endToEndId\":").send()).isEqualTo(400);
		assertThat(callback("[".repeat(50_000)).send()).isEqualTo(400);
		assertThat(callback("\"" + "x".repeat(300_000) + "\"").send()).isIn(401, 413);
		unharmed();
	}

	private void unharmed() {
		assertThat(office.payoutState(claimNo)).isEqualTo("UNKNOWN");
		assertThat(office.bank(reference)).isEmpty();
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 5.05");
	}

	private long broughtForward() {
		JsonNode messages = office.messages("reference", reference);
		return StreamSupport.stream(messages.spliterator(), false)
			.filter(message -> message.path("outcome").asText().contains("brought forward"))
			.count();
	}

	private SignedCallback callback(String body) {
		return SignedCallback.of("http://127.0.0.1:" + office.port() + "/callbacks/bank", key, body);
	}

	private static String says(String reference, String status) {
		return "{\"endToEndId\":\"" + reference + "\",\"status\":\"" + status + "\"}";
	}
}
