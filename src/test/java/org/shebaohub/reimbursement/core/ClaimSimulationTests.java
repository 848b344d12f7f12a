package org.shebaohub.reimbursement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.CoverageCheck.Outcome;

/** Random lives of claims beside a small model of the payouts; the seed is printed and can be given again. */
class ClaimSimulationTests {

	private static final int CLAIMS = 20_000;

	@Test
	@DisplayName("R-002-66 in any order of checks, repairs, duplicates, approvals and returns a claim is paid once per approval")
	void paysAtMostOncePerApprovalInAnyOrder() {
		long seed = Long.getLong("hub.simulation.seed", System.nanoTime());
		System.out.println("claim simulation seed " + seed);
		Random random = new Random(seed);
		Map<ClaimState, Integer> ends = new HashMap<>();
		for (int i = 0; i < CLAIMS; i++) {
			ends.merge(new Life(random, "seed " + seed + ", claim " + i).live(), 1, Integer::sum);
		}
		System.out.println("claim simulation ends " + ends);
		assertThat(ends).as("every state but the first is reached").hasSize(ClaimState.values().length - 1);
	}

	/** One claim and its payouts: what was ordered, what the bank holds. */
	private static final class Life {

		private final Random random;

		private final String name;

		private final List<String> ordered = new ArrayList<>();

		private final List<ClaimEvent> said = new ArrayList<>();

		private final List<String> trace = new ArrayList<>();

		private ClaimCore claim = ClaimCore.NEW;

		private int approvals;

		private int liability;

		private int toldPaid;

		private int vouchers;

		private int settledOnce;

		Life(Random random, String name) {
			this.random = random;
			this.name = name;
		}

		ClaimState live() {
			take(checked());
			for (int steps = random.nextInt(40); steps > 0; steps--) {
				take(any());
				check();
			}
			return claim.state();
		}

		private ClaimEvent any() {
			return switch (random.nextInt(12)) {
				case 0, 1 -> checked();
				case 2, 3 -> new ClaimEvent.Approved(random.nextInt(8) == 0 ? Yuan.ZERO : Yuan.of("10.00"), liabilityOrNot(),
						random.nextBoolean());
				case 9, 10 -> new ClaimEvent.Supplemented(random.nextInt(3) == 0);
				case 11 -> new ClaimEvent.PapersAsked();
				case 4 -> random.nextInt(8) == 0 ? new ClaimEvent.Rejected() : new ClaimEvent.Settled(anyReference());
				case 5, 6 -> new ClaimEvent.Settled(anyReference());
				case 7 -> new ClaimEvent.CameBack(anyReference());
				default -> said.isEmpty() ? new ClaimEvent.Settled(anyReference()) : said.get(random.nextInt(said.size()));
			};
		}

		private ClaimEvent checked() {
			return new ClaimEvent.Checked(Outcome.values()[random.nextInt(3)], liabilityOrNot(), random.nextInt(3) == 0);
		}

		private Yuan liabilityOrNot() {
			return random.nextBoolean() ? Yuan.ZERO : Yuan.of("3.00");
		}

		private String anyReference() {
			return ordered.isEmpty() ? "none" : ordered.get(random.nextInt(ordered.size()));
		}

		private void take(ClaimEvent event) {
			ClaimCore before = claim;
			Step step = claim.on(event);
			trace.add(before.state() + " + " + event + " = " + step);
			said.add(event);
			claim = step.next();
			if (event instanceof ClaimEvent.Approved && step.fits()) {
				assertThat(before.state()).as(this::story).isEqualTo(ClaimState.IN_REVIEW);
				approvals++;
			}
			if (event instanceof ClaimEvent.Settled && step.fits()) {
				settledOnce++;
			}
			step.intents().forEach(this::fulfil);
		}

		private void fulfil(ClaimIntent intent) {
			switch (intent) {
				case INSTRUCT_PAYOUT -> {
					ordered.add("P" + (ordered.size() + 1));
					take(new ClaimEvent.Instructed(ordered.get(ordered.size() - 1)));
				}
				case POST_LIABILITY -> liability++;
				case REVERSE_LIABILITY -> liability--;
				case TELL_PAID -> toldPaid++;
				case RENDER_VOUCHER -> vouchers++;
				case VOID_VOUCHER -> vouchers--;
				default -> {
				}
			}
		}

		private void check() {
			assertThat(claim.state()).as(this::story).isNotEqualTo(ClaimState.RECEIVED);
			assertThat(ordered.size()).as(this::story).isLessThanOrEqualTo(approvals);
			assertThat(settledOnce).as(this::story).isLessThanOrEqualTo(ordered.size());
			assertThat(toldPaid).as(this::story).isEqualTo(settledOnce);
			assertThat(liability).as(this::story).isEqualTo(claim.liability() ? 1 : 0);
			assertThat(vouchers).as(this::story).isEqualTo(claim.state() == ClaimState.PAID ? 1 : 0);
			assertThat(claim.reference() != null).as(this::story)
				.isEqualTo(claim.state() == ClaimState.APPROVED || claim.state() == ClaimState.PAID);
		}

		private String story() {
			return name + ": " + String.join("\n", trace);
		}
	}
}
