package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.payout.PayoutDesk.Verdict.NOT_PAID;
import static org.shebaohub.payout.PayoutDesk.Verdict.PAID;
import static org.shebaohub.payout.PayoutHouse.APPROVER;
import static org.shebaohub.payout.PayoutHouse.MANAGER;
import static org.shebaohub.payout.PayoutHouse.SECOND_MANAGER;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.testing.Stores;

class FourEyesTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-06 RULE-11 above the policy amount a manager other than the approver must release; the amount itself goes by itself")
	void holdsLargeAmountForASecondPerson(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct("C1", "5000.00");
			assertThat(house.state("SH01-C1-1")).isEqualTo("READY");
			String held = house.instruct("C2", "5000.01");
			assertThat(house.state(held)).isEqualTo("WAITING_RELEASE");
			assertThat(house.mailRoom.open(Transitions.SEND, held)).isEmpty();
			Decision own = house.desk.release(PayoutHouse.actor(APPROVER.name(), Role.FINANCE_MANAGER), held);
			assertThat(codes(own)).containsExactly("SECOND_PERSON_NEEDED");
			assertThat(own.findings().get(0).remedy()).contains("FINANCE_MANAGER other than li.finance");
			assertThat(codes(house.desk.release(PayoutHouse.actor("sun", Role.FINANCE), held)))
					.containsExactly("ROLE_NEEDED");
			assertThat(house.desk.release(MANAGER, held).outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(house.begin(held).action()).isEqualTo(PayoutCall.Action.SEND);
			assertThat(codes(house.desk.release(MANAGER, held))).containsExactly("PAYOUT_NOT_WAITING");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-06 RULE-11 a breached ceiling holds for two different people, of whom the approver may be one")
	void breachHoldsForTwoPeople(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String held = house.instruct("C1", "10000.01");
			assertThat(house.desk.release(MANAGER, held).outcome()).isEqualTo(Outcome.HELD);
			assertThat(codes(house.desk.release(MANAGER, held))).containsExactly("SECOND_PERSON_NEEDED");
			assertThat(house.state(held)).isEqualTo("WAITING_RELEASE");
			assertThat(house.desk.release(APPROVER, held).outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(house.begin(held).action()).as("two people let it pass the day's ceilings too")
					.isEqualTo(PayoutCall.Action.SEND);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-06 RULE-6 FM-19 at a blind bank two different people must say the same; then it is paid, and booked once")
	void twoPeopleDecideTheUnknown(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			String unknown = unknown(house, "C1");
			assertThat(house.desk.decide(MANAGER, unknown, PAID, "bank's desk, Ms Chen").outcome())
					.isEqualTo(Outcome.HELD);
			assertThat(codes(house.desk.decide(MANAGER, unknown, PAID, "again"))).containsExactly("SECOND_PERSON_NEEDED");
			assertThat(house.state(unknown)).isEqualTo("UNKNOWN");
			assertThat(house.desk.decide(APPROVER, unknown, PAID, "seen in the bank's portal").outcome())
					.isEqualTo(Outcome.ACCEPTED);
			assertThat(house.state(unknown)).isEqualTo("PAID");
			assertThat(house.postings()).isEqualTo(-10000);
			assertThat(house.events).hasExactlyElementsOfTypes(PayoutNews.NeedsPeople.class, PayoutNews.Settled.class);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-6 two people who disagree decide nothing; 'not paid' waits for the visibility delay and then fails it")
	void disagreementAndHasteDecideNothing(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "queryable")) {
			String unknown = unknown(house, "C1");
			assertThat(codes(house.desk.decide(MANAGER, unknown, NOT_PAID, "not seen"))).containsExactly("TOO_EARLY");
			house.clock.advance(Duration.ofMinutes(10));
			house.desk.decide(MANAGER, unknown, NOT_PAID, "not seen");
			assertThat(house.desk.decide(SECOND_MANAGER, unknown, PAID, "seen").outcome()).isEqualTo(Outcome.HELD);
			assertThat(house.state(unknown)).isEqualTo("UNKNOWN");
			house.desk.decide(MANAGER, unknown, NOT_PAID, "not seen");
			house.desk.decide(SECOND_MANAGER, unknown, NOT_PAID, "looked again");
			assertThat(house.state(unknown)).isEqualTo("FAILED");
			assertThat(house.events).last().isInstanceOf(PayoutNews.Failed.class);
			assertThat(house.postings()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("all findings of a refusal are told at once: role, own claim, state, verdict, reason")
	void tellsAllFindings(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String ready = house.instruct("C1", "10");
			Actor payee = new Actor("zhang", Set.of(Role.HR), new OrgNode("group"), PayoutHouse.ZHANG);
			assertThat(codes(house.desk.decide(payee, ready, null, " "))).containsExactly("OWN_CLAIM", "ROLE_NEEDED",
					"PAYOUT_NOT_OPEN", "VERDICT_NEEDED", "REASON_NEEDED");
			assertThat(codes(house.desk.release(payee, ready))).containsExactly("OWN_CLAIM", "PAYOUT_NOT_WAITING",
					"ROLE_NEEDED");
			assertThat(house.state(ready)).isEqualTo("READY");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("nobody sees or decides another branch's payouts; an account shows its last four digits only")
	void seesOnlyItsScope(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String held = house.instruct("C1", "6000");
			house.instruct("C2", "10");
			Actor south = new Actor("south", Set.of(Role.FINANCE_MANAGER), new OrgNode("group/south"), null);
			Actor zhang = new Actor("zhang", Set.of(Role.EMPLOYEE), PayoutHouse.HANGZHOU, PayoutHouse.ZHANG);
			assertThat(codes(house.desk.release(south, held))).containsExactly("PAYOUT_UNKNOWN");
			assertThat(house.desk.find(south, held)).isEmpty();
			assertThat(house.desk.list(south, null, null, 10)).isEmpty();
			assertThat(house.desk.list(zhang, "", "", 10)).isEmpty();
			assertThat(house.desk.find(zhang, held)).isPresent();
			assertThat(house.desk.list(MANAGER, "WAITING_RELEASE", "", 10)).extracting(PayoutView::reference)
					.containsExactly(held);
			assertThat(house.desk.list(MANAGER, "", held, 10)).extracting(PayoutView::reference)
					.containsExactly("SH01-C2-1");
			assertThat(house.desk.find(MANAGER, held)).get().satisfies(view -> {
				assertThat(view.account()).isEqualTo("****0003");
				assertThat(view.toString()).doesNotContain(PayoutHouse.ACCOUNT.accountNo(), "张三");
			});
			assertThat(house.log.rows().toString()).doesNotContain(PayoutHouse.ACCOUNT.accountNo(), "张三");
		}
	}

	private static String unknown(PayoutHouse house, String claimNo) {
		String reference = house.instruct(claimNo, "100");
		house.send(reference, Kind.UNCLEAR, "");
		return reference;
	}

	private static Iterable<String> codes(Decision decision) {
		assertThat(decision.isRefused()).isTrue();
		return decision.findings().stream().map(Finding::code).toList();
	}
}
