package org.shebaohub.reimbursement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.reimbursement.core.ClaimIntent.ADJUST_LIABILITY;
import static org.shebaohub.reimbursement.core.ClaimIntent.INSTRUCT_PAYOUT;
import static org.shebaohub.reimbursement.core.ClaimIntent.OPEN_BACK_CLAIM;
import static org.shebaohub.reimbursement.core.ClaimIntent.POST_LIABILITY;
import static org.shebaohub.reimbursement.core.ClaimIntent.RENDER_VOUCHER;
import static org.shebaohub.reimbursement.core.ClaimIntent.REVERSE_LIABILITY;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_HELD;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_MISSING;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PAID;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PARKED;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PART;
import static org.shebaohub.reimbursement.core.ClaimIntent.TELL_PROGRESS;
import static org.shebaohub.reimbursement.core.ClaimIntent.VOID_VOUCHER;
import static org.shebaohub.reimbursement.core.ClaimIntent.WITHDRAW_BACK_CLAIM;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.CoverageCheck.Outcome;

class ClaimCoreTests {

	private static final Yuan HUNDRED = Yuan.of("100.00");

	private static final Map<String, ClaimEvent> EVENTS = Map.of(
			"park", new ClaimEvent.Checked(Outcome.PARK, Yuan.ZERO, true),
			"hold", new ClaimEvent.Checked(Outcome.HOLD, Yuan.ZERO, false),
			"goOn", new ClaimEvent.Checked(Outcome.GO_ON, Yuan.ZERO, false),
			"goOnWithoutPapers", new ClaimEvent.Checked(Outcome.GO_ON, Yuan.ZERO, true),
			"supplement", new ClaimEvent.Supplemented(false),
			"supplementInPart", new ClaimEvent.Supplemented(true),
			"askPapers", new ClaimEvent.PapersAsked());

	private static final Map<String, ClaimEvent> DECISIONS = Map.of(
			"approve", new ClaimEvent.Approved(HUNDRED, Yuan.ZERO, false),
			"approveInPart", new ClaimEvent.Approved(HUNDRED, Yuan.ZERO, true),
			"approveNothing", new ClaimEvent.Approved(Yuan.ZERO, HUNDRED, false),
			"reject", new ClaimEvent.Rejected(),
			"instructed", new ClaimEvent.Instructed("P2"),
			"settled", new ClaimEvent.Settled("P1"),
			"back", new ClaimEvent.CameBack("P1"));

	/** A dash stands for: does not fit, nothing changes. The columns are the states in their order. */
	@ParameterizedTest(name = "{0}")
	@DisplayName("R-002-02 R-002-34 R-002-35 R-002-39 R-002-59 R-002-66 every event in every state")
	@CsvSource({
			//                  RECEIVED,  PARKED,    HELD,      WAITING,   IN_REVIEW, APPROVED,  PAID,     REJECTED, SETTLED
			"park,              PARKED,    PARKED,    PARKED,    -,         -,         -,         -,         -,       -",
			"hold,              HELD,      HELD,      HELD,      -,         -,         -,         -,         -,       -",
			"goOn,              IN_REVIEW, IN_REVIEW, IN_REVIEW, -,         -,         -,         -,         -,       -",
			"goOnWithoutPapers, WAITING_PAPERS, WAITING_PAPERS, WAITING_PAPERS, -, -,  -,         -,         -,       -",
			"supplement,        -,         PARKED,    HELD,      IN_REVIEW, IN_REVIEW, -,         -,         -,       -",
			"supplementInPart,  -,         PARKED,    HELD,      WAITING_PAPERS, IN_REVIEW, -,    -,         -,       -",
			"askPapers,         -,         -,         -,         -,         WAITING_PAPERS, -,    -,         -,       -",
			"approve,           -,         -,         -,         -,         APPROVED,  -,         -,         -,       -",
			"approveInPart,     -,         -,         -,         -,         APPROVED,  -,         -,         -,       -",
			"approveNothing,    -,         -,         -,         -,         SETTLED_WITHOUT_PAYOUT, -, -,    -,       -",
			"reject,            -,         REJECTED,  REJECTED,  REJECTED,  REJECTED,  -,         -,         -,       -",
			"instructed,        -,         -,         -,         -,         -,         -,         -,         -,       -",
			"settled,           -,         -,         -,         -,         -,         PAID,      -,         -,       -",
			"back,              -,         -,         -,         -,         -,         IN_REVIEW, IN_REVIEW, -,       -" })
	void stepsByTheTable(String event, String received, String parked, String held, String waiting, String inReview,
			String approved, String paid, String rejected, String settled) {
		List<String> expected = List.of(received, parked, held, waiting, inReview, approved, paid, rejected, settled);
		for (ClaimState state : ClaimState.values()) {
			String next = expected.get(state.ordinal());
			Step step = in(state).on(EVENTS.getOrDefault(event, DECISIONS.get(event)));
			assertThat(step.fits()).as(state + " fits").isEqualTo(!next.equals("-"));
			assertThat(step.next().state()).as(state.name())
				.isEqualTo(next.equals("-") ? state : ClaimState.valueOf(next));
			if (next.equals("-")) {
				assertThat(step.intents()).isEmpty();
				assertThat(step.next()).isEqualTo(in(state));
			}
		}
	}

	@Test
	@DisplayName("R-002-35 parked once, told once: a repeated check tells nobody again")
	void tellsOnce() {
		Step parked = ClaimCore.NEW.on(EVENTS.get("park"));
		assertThat(parked.intents()).containsExactly(TELL_PARKED);
		assertThat(parked.next().on(EVENTS.get("park")).intents()).isEmpty();
		Step held = parked.next().on(EVENTS.get("hold"));
		assertThat(held.intents()).as("A-2").containsExactly(TELL_HELD);
		assertThat(held.next().on(EVENTS.get("hold")).intents()).isEmpty();
	}

	@Test
	@DisplayName("R-002-34 straight through tells nothing before the approval; R-002-39 R-002-40 a resumed claim tells once")
	void resumesOnce() {
		assertThat(ClaimCore.NEW.on(EVENTS.get("goOn")).intents()).isEmpty();
		Step resumed = in(ClaimState.PARKED).on(EVENTS.get("goOn"));
		assertThat(resumed.intents()).containsExactly(TELL_PROGRESS);
		assertThat(resumed.next().on(EVENTS.get("goOn")).fits()).isFalse();
	}

	@Test
	@DisplayName("R-002-02 R-002-36 R-002-59 without its papers a claim does not reach review, and the employee is told what is missing")
	void waitsForPapers() {
		assertThat(ClaimCore.NEW.on(EVENTS.get("goOnWithoutPapers")).intents()).containsExactly(TELL_MISSING);
		Step resumed = in(ClaimState.PARKED).on(EVENTS.get("goOnWithoutPapers"));
		assertThat(resumed.intents()).containsExactly(TELL_PROGRESS, TELL_MISSING);
		assertThat(resumed.next().on(EVENTS.get("supplementInPart")).intents()).isEmpty();
		assertThat(resumed.next().on(EVENTS.get("supplement")).intents()).containsExactly(TELL_PROGRESS);
		assertThat(in(ClaimState.PARKED).on(EVENTS.get("supplement")).intents()).as("remembered").isEmpty();
		assertThat(in(ClaimState.IN_REVIEW).on(EVENTS.get("askPapers")).intents()).containsExactly(TELL_MISSING);
	}

	@Test
	@DisplayName("R-002-04 what the fund bears is claimed back when finance approves, and no longer when it rejects")
	void claimsBack() {
		Step approved = in(ClaimState.IN_REVIEW).on(new ClaimEvent.Approved(HUNDRED, HUNDRED, false));
		assertThat(approved.intents()).containsExactly(INSTRUCT_PAYOUT, OPEN_BACK_CLAIM, TELL_PROGRESS);
		assertThat(in(ClaimState.IN_REVIEW).on(DECISIONS.get("approveNothing")).intents())
			.containsExactly(OPEN_BACK_CLAIM, TELL_PROGRESS);
		assertThat(in(ClaimState.IN_REVIEW).on(DECISIONS.get("reject")).intents()).contains(WITHDRAW_BACK_CLAIM);
	}

	@Test
	@DisplayName("F-05 a liability is posted once on resume and reversed with a rejection")
	void postsAndReversesTheLiability() {
		Step resumed = in(ClaimState.PARKED).on(new ClaimEvent.Checked(Outcome.GO_ON, HUNDRED, false));
		assertThat(resumed.intents()).containsExactly(POST_LIABILITY, TELL_PROGRESS);
		assertThat(resumed.next().on(DECISIONS.get("reject")).intents()).containsExactly(REVERSE_LIABILITY, WITHDRAW_BACK_CLAIM, TELL_PROGRESS);
		assertThat(in(ClaimState.IN_REVIEW).on(DECISIONS.get("reject")).intents())
			.containsExactly(WITHDRAW_BACK_CLAIM, TELL_PROGRESS);
		assertThat(resumed.next().on(DECISIONS.get("approveInPart")).intents()).as("for the part that is left")
			.containsExactly(ADJUST_LIABILITY, INSTRUCT_PAYOUT, TELL_PART);
	}

	@Test
	@DisplayName("R-002-66 R-002-67 approved once, instructed once, told paid once; a return asks for a fresh approval")
	void paysOncePerApproval() {
		Step approved = in(ClaimState.IN_REVIEW).on(DECISIONS.get("approve"));
		assertThat(approved.intents()).containsExactly(INSTRUCT_PAYOUT, TELL_PROGRESS);
		ClaimCore instructed = approved.next().on(new ClaimEvent.Instructed("P1")).next();
		Step paid = instructed.on(DECISIONS.get("settled"));
		assertThat(paid.intents()).containsExactly(TELL_PAID, RENDER_VOUCHER);
		assertThat(paid.next().on(DECISIONS.get("settled")).fits()).isFalse();
		assertThat(instructed.on(DECISIONS.get("back")).intents()).as("never paid, no voucher").containsExactly(TELL_PROGRESS);
		Step returned = paid.next().on(DECISIONS.get("back"));
		assertThat(returned.intents()).containsExactly(VOID_VOUCHER, TELL_PROGRESS);
		assertThat(returned.next().reference()).isNull();
		assertThat(returned.next().on(DECISIONS.get("settled")).fits()).as("the old reference is dead").isFalse();
	}

	@Test
	@DisplayName("FM-18 a payout that was given up and may have paid after all holds the claim until two people have decided")
	void waitsForWhoDoubts() {
		ClaimCore givenUp = in(ClaimState.APPROVED).on(DECISIONS.get("back")).next();
		ClaimCore doubted = givenUp.on(new ClaimEvent.Doubted("P1")).next();
		assertThat(doubted.state()).isEqualTo(ClaimState.APPROVED);
		assertThat(doubted.on(DECISIONS.get("approve")).fits()).as("no second payout meanwhile").isFalse();
		assertThat(doubted.on(DECISIONS.get("settled")).intents()).containsExactly(TELL_PAID, RENDER_VOUCHER);
		assertThat(doubted.on(DECISIONS.get("back")).next()).isEqualTo(givenUp);
		assertThat(in(ClaimState.APPROVED).on(new ClaimEvent.Doubted("P0")).fits()).as("a later payout is under way").isFalse();
		assertThat(in(ClaimState.REJECTED).on(new ClaimEvent.Doubted("P1")).fits()).isFalse();
	}

	@ParameterizedTest
	@DisplayName("R-002-66 an event of another payout changes nothing")
	@EnumSource(ClaimState.class)
	void ignoresOtherReferences(ClaimState state) {
		for (ClaimEvent event : Arrays.asList(new ClaimEvent.Settled("P9"), new ClaimEvent.CameBack("P9"))) {
			assertThat(in(state).on(event).fits()).isFalse();
		}
	}

	private static ClaimCore in(ClaimState state) {
		boolean live = state == ClaimState.APPROVED || state == ClaimState.PAID;
		return new ClaimCore(state, live ? "P1" : null, false);
	}
}
