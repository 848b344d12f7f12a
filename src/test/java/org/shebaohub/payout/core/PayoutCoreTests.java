package org.shebaohub.payout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutCoreTests {

	private static final BankCharacter DEDUPLICATING = Table.banks().get("dedup");

	@Test
	@DisplayName("RULE-9 every pair of state and event leads where the transition table says, at all three kinds of bank")
	void followsTheTransitionTable() throws IOException {
		assertThat(Table.rows()).containsExactlyElementsOf(table());
	}

	@Test
	@DisplayName("RULE-6 the table misses no state and no event")
	void tableIsComplete() {
		assertThat(Table.states().values()).extracting(Standing::state).contains(PayoutState.values());
		assertThat(Table.events().values()).extracting(PayoutEvent::getClass)
				.contains(Stream.of(PayoutEvent.class.getPermittedSubclasses()).toArray(Class[]::new));
	}

	@ParameterizedTest
	@EnumSource(Outcome.class)
	@DisplayName("RULE-6 no answer of a bank that does not deduplicate makes an unknown payout ready to send")
	void neverSendsAgainWhereNothingDeduplicates(Outcome outcome) {
		Standing unknown = Table.states().get("UNKNOWN not found once");
		for (String bank : List.of("queryable", "blind")) {
			Step step = PayoutCore.step(unknown, new PayoutEvent.QueryAnswered(outcome, Table.SENT.plus(Table.DELAY)),
					Table.banks().get(bank));
			assertThat(step.intents()).as(bank).doesNotContain(PayoutIntent.SEND);
		}
	}

	@Test
	@DisplayName("FM-02 a send that was begun and never recorded is asked for before anything else")
	void asksAfterACrashBetweenBeginAndRecord() {
		Standing sending = PayoutCore.step(Standing.fresh(Hold.NONE), new PayoutEvent.SendBegun(Table.SENT),
				DEDUPLICATING).next();
		Step step = PayoutCore.step(sending, new PayoutEvent.SendBegun(Table.SENT.plusSeconds(60)), DEDUPLICATING);
		assertThat(step.next().state()).isEqualTo(PayoutState.UNKNOWN);
		assertThat(step.intents()).containsExactly(PayoutIntent.QUERY);
	}

	@Test
	@DisplayName("RULE-6 two people who disagree decide nothing, and their words are forgotten")
	void disagreementDecidesNothing() {
		Standing paidSaysZhao = Table.states().get("UNKNOWN one said paid");
		Step step = PayoutCore.step(paidSaysZhao, new PayoutEvent.Judged("qian", false), DEDUPLICATING);
		assertThat(step.next().state()).isEqualTo(PayoutState.UNKNOWN);
		assertThat(step.next().opinion()).isNull();
	}

	private static List<String> table() throws IOException {
		try (InputStream in = PayoutCoreTests.class.getResourceAsStream("/payout/transitions.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}
}
