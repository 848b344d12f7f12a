package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.ledger.Posting;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What holds a payout back, and what brings it back. */
@HubTest
class PayoutSafeguardTests {

	private static final Actor HR = new Actor("hr.hangzhou", Set.of(Role.HR), new OrgNode("group/east/hangzhou"), null);

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	@Autowired
	private LedgerDesk ledger;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@AfterEach
	void letsPayoutsGo() {
		office.as("MANAGER").post("/api/payouts/resume", "{\"reason\":\"the test is over\"}");
	}

	@Test
	@DisplayName("SEC-06 RULE-11 up to 10,000.00 goes at once, more waits for another finance manager than the approver")
	void needsASecondPersonForMuch() {
		String enough = office.files(Office.somebody("001"), "10000.00");
		String more = office.files(Office.somebody("001"), "10000.01");
		office.approves(enough);
		assertThat(office.as("MANAGER").post("/api/claims/" + more + "/approve", "").status()).isEqualTo(200);
		assertThat(office.lastPayout(more).path("state").asText()).isEqualTo("WAITING_RELEASE");
		String reference = office.lastPayout(more).path("reference").asText();
		HubClient.Reply himself = office.as("MANAGER").post("/api/payouts/" + reference + "/release", "");
		assertThat(himself.status()).isEqualTo(403);
		assertThat(himself.body().path("findings").toString()).contains("SECOND_PERSON_NEEDED", "FINANCE_MANAGER other than");
		HubClient.Reply clerk = office.as("FINANCE").post("/api/payouts/" + reference + "/release", "");
		assertThat(clerk.status()).isEqualTo(403);
		assertThat(clerk.body().path("findings").toString()).contains("ROLE_NEEDED", "FINANCE_MANAGER");
		office.soon(() -> assertThat(office.state(enough)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).isEmpty();
		assertThat(office.as("MANAGER2").post("/api/payouts/" + reference + "/release", "").status()).isEqualTo(200);
		office.soon(() -> assertThat(office.state(more)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 10000.01");
		assertThat(office.as("MANAGER2").post("/api/payouts/" + reference + "/release", "").status()).isEqualTo(409);
	}

	@Test
	@DisplayName("RULE-11 the stop switch holds every send; finance may pull it, only a manager lets go again")
	void stopsAndGoesOn() {
		stop();
		String claimNo = office.files(Office.somebody("001"), "12.34");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(office.messages("reference", reference).toString()).contains("sending is stopped"));
		assertThat(office.payoutState(claimNo)).isEqualTo("READY");
		assertThat(office.bank(reference)).isEmpty();
		assertThat(office.as("FINANCE").post("/api/payouts/resume", "{\"reason\":\"x\"}").status()).isEqualTo(403);
		letsPayoutsGo();
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(office.bank(reference)).containsExactly("DEBIT 12.34");
	}

	@Test
	@DisplayName("RULE-4 a payee account changed between approval and send: not sent, back in review; approved anew, one "
			+ "debit at the new account under a new reference")
	void doesNotSendToAnotherAccountThanApproved() {
		String employeeNo = Office.somebody("911");
		stop();
		String claimNo = office.files(employeeNo, "55.50");
		String first = office.approves(claimNo);
		EmployeeNo payee = new EmployeeNo(employeeNo);
		PayeeAccount other = new PayeeAccount(roster.find(payee).orElseThrow().name(), "33010100000001", "另一银行");
		assertThat(roster.changePayeeAccount(HR, payee, other).findings()).isEmpty();
		letsPayoutsGo();
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("IN_REVIEW"));
		assertThat(office.payoutState(claimNo)).isEqualTo("CANCELLED");
		String second = office.approves(claimNo);
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(second).isNotEqualTo(first);
		assertThat(office.bank(first)).isEmpty();
		assertThat(office.bank(second)).as("the old account would have been refused").containsExactly("DEBIT 55.50");
	}

	@Test
	@DisplayName("RULE-7 RULE-10 FM-17 paid, and returned by a later day's statement: claim reopened, reversal beside the "
			+ "voucher, postings sum to zero")
	void reopensWhatTheBankReturns() {
		String claimNo = office.files(Office.somebody("907"), "907.07");
		String reference = office.approves(claimNo);
		office.soon(() -> assertThat(office.state(claimNo)).isEqualTo("PAID"));
		assertThat(ledger.vouchers(claimNo)).hasSize(1);
		office.later("P2D");
		office.inTime(() -> assertThat(office.state(claimNo)).isEqualTo("IN_REVIEW"));
		assertThat(office.payoutState(claimNo)).isEqualTo("RETURNED");
		assertThat(office.bank(reference)).containsExactly("DEBIT 907.07", "RETURN 907.07");
		assertThat(ledger.vouchers(claimNo)).hasSize(2);
		assertThat(ledger.vouchers(claimNo).stream()
			.flatMap(voucher -> voucher.postings().stream())
			.filter(posting -> posting.account().equals(ledger.vouchers(claimNo).get(0).postings().get(0).account()))
			.map(Posting::amount)
			.reduce(Yuan.ZERO, Yuan::plus)).isEqualTo(Yuan.ZERO);
		assertThat(office.as("AUDITOR").get("/api/payouts/unmatched").raw().body()).doesNotContain(reference);
	}

	private void stop() {
		assertThat(office.as("FINANCE").post("/api/payouts/stop", "{\"reason\":\"a rehearsal\"}").status()).isEqualTo(200);
	}
}
