package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** However the bank answers, its own ledger shows what should be there. */
@HubTest
class PayoutSendRouteTests {

	@Autowired
	private Environment environment;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@ParameterizedTest(name = "RULE-4 RULE-6 RULE-12 {1}: one debit")
	@CsvSource(delimiter = '|', textBlock = """
			001 | paid at once                                            | SENDING PAID
			901 | accepted, then paid                                     | SENDING ACCEPTED PAID
			903 | FM-15 FM-26 paid, and the answer times out              | SENDING UNKNOWN PAID
			904 | FM-15 FM-26 paid, and the connection is cut             | SENDING UNKNOWN PAID
			913 | RULE-7 says failed by a code that proves nothing        | SENDING UNKNOWN PAID
			921 | FM-16 500 twice without paying                          | SENDING UNKNOWN READY SENDING UNKNOWN READY SENDING PAID
			922 | FM-16 429 twice without paying                          | SENDING UNKNOWN READY SENDING UNKNOWN READY SENDING PAID
			924 | FM-16 the connection is reset without paying            | SENDING UNKNOWN READY SENDING PAID
			931 | FM-26 paid, and the answer is HTML                      | SENDING UNKNOWN PAID
			932 | FM-26 paid, and the answer is half a document           | SENDING UNKNOWN PAID
			933 | FM-26 paid, and the answer is 200 with an error inside  | SENDING UNKNOWN PAID
			941 | FM-08 the same callback three times                     | SENDING ACCEPTED PAID
			942 | the callback comes before the answer                    | SENDING PAID
			""")
	void paysOnce(String ending, String what, String way) {
		String claimNo = office.files(Office.somebody(ending), "321.09");
		String reference = office.approves(claimNo);
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).as(what).containsExactly("DEBIT 321.09");
		assertThat(office.claim(claimNo).path("payouts")).hasSize(1);
		assertThat(payoutSteps(claimNo)).containsSubsequence(way.split(" ")).doesNotContain("CONTRADICTED");
	}

	@Test
	@DisplayName("RULE-6 FM-16 unpaid, and the answer times out: not found counts after the visibility delay, twice; then "
			+ "the same reference again, one debit")
	void sendsAgainWhenItIsMissing() {
		String claimNo = office.files(Office.somebody("905"), "905.05");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(attempts(reference, "payout.query")).contains("NOT_FOUND"));
		assertThat(office.payoutState(claimNo)).as("too early to mean anything").isEqualTo("UNKNOWN");
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 905.05");
		assertThat(payoutSteps(claimNo)).containsSubsequence("SENDING", "UNKNOWN", "READY", "SENDING", "PAID");
		assertThat(office.claim(claimNo).path("payouts")).hasSize(1);
	}

	@Test
	@DisplayName("RULE-6 FM-15 paid and cut off, and the bank does not show it at once: it is not sent again")
	void waitsUntilTheBankShowsIt() {
		String claimNo = office.files(Office.somebody("906"), "906.06");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(attempts(reference, "payout.query")).contains("NOT_FOUND"));
		assertThat(office.payoutState(claimNo)).isEqualTo("UNKNOWN");
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 906.06");
		assertThat(payoutSteps(claimNo)).doesNotContain("READY");
	}

	@ParameterizedTest(name = "RULE-7 FM-17 {1}: no debit, back in review, a fresh approval gets a fresh reference")
	@CsvSource({ "911, refused", "912, refused with 422", "902, accepted and failed later" })
	void comesBackWhenRefused(String ending, String what) {
		String claimNo = office.files(Office.somebody(ending), "77.70");
		String first = office.approves(claimNo);
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("IN_REVIEW"));
		assertThat(office.payoutState(claimNo)).as(what).isEqualTo("FAILED");
		String second = office.approves(claimNo);
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("IN_REVIEW"));
		assertThat(List.of(first, second)).doesNotHaveDuplicates()
			.allSatisfy(reference -> assertThat(office.bank(reference)).isEmpty());
		assertThat(Office.texts(office.claim(claimNo).path("payouts"), "state")).containsExactly("FAILED", "FAILED");
	}

	@Test
	@DisplayName("FM-18 the bank says paid and then failed: frozen until two different people say the same, one debit")
	void freezesAContradiction() {
		String claimNo = office.files(Office.somebody("943"), "943.00");
		String reference = office.approves(claimNo);
		office.inTime(() -> assertThat(office.payoutState(claimNo)).isEqualTo("CONTRADICTED"));
		assertThat(office.as("FINANCE").post("/api/claims/" + claimNo + "/approve", "").status()).isEqualTo(409);
		String paid = "{\"verdict\":\"PAID\",\"reason\":\"the bank's clerk shows the debit\"}";
		String decide = "/api/payouts/" + reference + "/decide";
		assertThat(office.as("HR").post(decide, paid).status()).isEqualTo(403);
		assertThat(office.as("FINANCE").post(decide, paid).text("outcome")).isEqualTo("HELD");
		assertThat(office.as("FINANCE").post(decide, paid).status()).isEqualTo(403);
		assertThat(office.payoutState(claimNo)).isEqualTo("CONTRADICTED");
		assertThat(office.as("MANAGER").post(decide, paid).text("outcome")).isEqualTo("ACCEPTED");
		assertThat(office.payoutState(claimNo)).isEqualTo("PAID");
		assertThat(office.state(claimNo)).isEqualTo("PAID");
		assertThat(office.bank(reference)).containsExactly("DEBIT 943.00");
	}

	private List<String> payoutSteps(String claimNo) {
		return Office.texts(office.claim(claimNo).path("timeline"), "action").stream()
			.filter(action -> action.startsWith("PAYOUT_"))
			.map(action -> action.substring("PAYOUT_".length()))
			.toList();
	}

	private String attempts(String reference, String kind) {
		StringBuilder said = new StringBuilder();
		office.messages("reference", reference).forEach(message -> {
			if (message.path("kind").asText().equals(kind)) {
				said.append(message.path("attempts"));
			}
		});
		return said.toString();
	}
}
