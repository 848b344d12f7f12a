package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.payout.BankStatement.Direction.DEBIT;
import static org.shebaohub.payout.BankStatement.Direction.RETURN;
import static org.shebaohub.payout.PayoutHouse.line;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.testing.Stores;

class StatementTests {

	private static final String TODAY = "2026-10-12";

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-6 FM-19 at a blind bank an unknown payout asks for today's statement early, and a line makes it paid")
	void earlyStatementSettlesTheUnknown(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.UNCLEAR, "");
			String other = house.instruct("C2", "100");
			house.send(other, Kind.UNCLEAR, "");
			assertThat(house.mailRoom.posted(Transitions.QUERY)).isEmpty();
			assertThat(house.mailRoom.open(Statements.KIND, TODAY + "#early")).as("one for all").hasSize(1);
			house.statement(TODAY + "#early", line("S1", reference, DEBIT, "100"));
			assertThat(house.state(reference)).isEqualTo("PAID");
			assertThat(house.postings()).isEqualTo(-10000);
			assertThat(house.state(other)).as("absence proves nothing").isEqualTo("UNKNOWN");
			assertThat(house.mailRoom.open(Statements.KIND, TODAY + "#early")).as("one is still waited for").hasSize(1);
			house.statement(TODAY + "#early", line("S1", reference, DEBIT, "100"), line("S2", other, DEBIT, "100"));
			assertThat(house.mailRoom.open(Statements.KIND, TODAY + "#early")).isEmpty();
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 each day's statement is fetched once the day is over, and asks for the next day's")
	void fetchesEveryDay(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.send(house.instruct("C1", "100"), Kind.PAID, "OK");
			house.send(house.instruct("C2", "100"), Kind.PAID, "OK");
			assertThat(house.mailRoom.open(Statements.KIND, TODAY)).singleElement()
					.satisfies(row -> assertThat(row.due()).isEqualTo("2026-10-12T16:30:00Z"));
			house.clock.set("2026-10-13T00:30");
			house.statement(TODAY, line("S1", "SH01-C1-1", DEBIT, "100"), line("S2", "SH01-C2-1", DEBIT, "100"));
			assertThat(house.mailRoom.open(Statements.KIND, TODAY)).isEmpty();
			assertThat(house.mailRoom.open(Statements.KIND, "2026-10-13")).hasSize(1);
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-17 a return on the next day's statement reverses the posting and reopens the claim")
	void findsReturn(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.PAID, "OK");
			house.clock.set("2026-10-14T00:30");
			house.statement(TODAY, line("S1", reference, DEBIT, "100"));
			house.statement("2026-10-13", line("S2", reference, RETURN, "100"));
			assertThat(house.state(reference)).isEqualTo("RETURNED");
			assertThat(house.postings()).isZero();
			assertThat(house.events).last().isInstanceOf(PayoutNews.Returned.class);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 what the hub never ordered, another amount, a second debit, a changed line: each is a finding, once")
	void findsWhatDoesNotAgree(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.PAID, "OK");
			String wrong = house.instruct("C2", "100");
			house.send(wrong, Kind.PAID, "OK");
			house.clock.set("2026-10-13T00:30");
			house.statement(TODAY, line("S1", reference, DEBIT, "100"), line("S2", reference, DEBIT, "100"),
					line("S3", wrong, DEBIT, "1000"), line("S4", "RENT-2026-10", DEBIT, "8000"),
					line("S5", "RENT-2026-09", RETURN, "1"), line("S4", "RENT-2026-10", DEBIT, "8000.01"));
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).extracting(StatementFinding::kind)
					.containsExactlyInAnyOrder("SECOND_DEBIT", "OTHER_AMOUNT", "UNKNOWN_DEBIT", "UNKNOWN_RETURN",
							"LINE_CHANGED");
			assertThat(house.state(reference)).isEqualTo("CONTRADICTED");
			assertThat(house.state(wrong)).isEqualTo("CONTRADICTED");
			assertThat(house.log.timeline("statement/" + TODAY)).hasSize(5);
			assertThat(house.desk.unmatched(PayoutHouse.actor("hr", Role.HR), Long.MAX_VALUE, 10)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 taken for paid and not on the statement of the finished day is a finding, until a later line clears it")
	void findsWhatIsMissing(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.PAID, "OK");
			house.clock.set("2026-10-13T00:30");
			house.statement(TODAY);
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).singleElement().satisfies(finding -> {
				assertThat(finding.kind()).isEqualTo("MISSING_DEBIT");
				assertThat(finding.reference()).isEqualTo(reference);
				assertThat(finding.closedAt()).isNull();
			});
			house.clock.set("2026-10-14T00:30");
			house.statement("2026-10-13", line("S1", reference, DEBIT, "100"));
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).singleElement()
					.satisfies(finding -> assertThat(finding.closedAt()).isNotNull());
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 a statement that does not come is a finding, until it has come")
	void findsALateStatement(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.send(house.instruct("C1", "100"), Kind.PAID, "OK");
			house.clock.set("2026-10-13T03:00");
			for (int attempt = 1; attempt <= 8; attempt++) {
				assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).isEmpty();
				house.desk.beginStatement(house.mailRoom.take(Statements.KIND, TODAY));
			}
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).singleElement()
				.satisfies(finding -> assertThat(finding.kind()).isEqualTo("STATEMENT_LATE"));
			house.statement(TODAY, line("S1", "SH01-C1-1", DEBIT, "100"));
			assertThat(house.desk.unmatched(PayoutHouse.MANAGER, Long.MAX_VALUE, 10)).allSatisfy(one -> assertThat(one.closedAt()).isNotNull());
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-6 what a bank that can be asked has not made clear when the day's statement is there, people are asked")
	void asksPeopleWhenTheDayIsOver(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "query")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.UNCLEAR, "");
			house.clock.set("2026-10-13T00:30");
			house.events.clear();
			house.statement(TODAY);
			assertThat(house.state(reference)).isEqualTo("UNKNOWN");
			assertThat(house.events).contains(new PayoutNews.NeedsPeople("C1", reference, house.desk.find(PayoutHouse.MANAGER,
					reference).orElseThrow().node(), false));
			decide(house, reference, PayoutDesk.Verdict.NOT_PAID);
			assertThat(house.state(reference)).isEqualTo("FAILED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-18 a debit for what two people called unpaid freezes it; decided paid, it is booked exactly once")
	void lateDebitFreezes(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "blind")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.UNCLEAR, "");
			house.clock.set("2026-10-13T00:30");
			decide(house, reference, PayoutDesk.Verdict.NOT_PAID);
			assertThat(house.state(reference)).isEqualTo("FAILED");
			house.statement(TODAY, line("S1", reference, DEBIT, "100"));
			assertThat(house.state(reference)).isEqualTo("CONTRADICTED");
			decide(house, reference, PayoutDesk.Verdict.PAID);
			assertThat(house.state(reference)).isEqualTo("PAID");
			assertThat(house.postings()).isEqualTo(-10000);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 booked, reversed by two people, and then paid after all: the books show one payment")
	void booksAgainUnderAFreshNumber(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.PAID, "OK");
			house.clock.set("2026-10-13T00:30");
			house.desk.hint(reference);
			house.query(reference, Kind.FAILED, "ACCOUNT_NOT_FOUND");
			decide(house, reference, PayoutDesk.Verdict.NOT_PAID);
			assertThat(house.postings()).isZero();
			house.statement(TODAY, line("S1", reference, DEBIT, "100"));
			decide(house, reference, PayoutDesk.Verdict.PAID);
			assertThat(house.postings()).isEqualTo(-10000);
			assertThat(house.ledger.vouchers("C1")).extracting(voucher -> voucher.no())
					.containsExactlyInAnyOrder(reference, reference + "-R", reference + "-B2");
			assertThat(LocalDate.parse(TODAY)).isEqualTo(house.ledger.vouchers("C1").get(0).date());
		}
	}

	private static void decide(PayoutHouse house, String reference, PayoutDesk.Verdict verdict) {
		house.desk.decide(PayoutHouse.MANAGER, reference, verdict, "asked the bank");
		house.desk.decide(PayoutHouse.SECOND_MANAGER, reference, verdict, "asked the bank");
	}
}
