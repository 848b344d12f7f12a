package org.shebaohub.payout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.Payout.Approved;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.Hold;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.payout.core.Standing;
import org.shebaohub.privacy.Mask;
import org.springframework.stereotype.Component;

/** Takes orders: one live payout per claim, its reference and its frozen account stored before anything goes out. */
@Component
class Orders {

	private final JdbcPayouts payouts;

	private final Seals seals;

	private final Ceilings ceilings;

	private final Transitions transitions;

	private final OperationLog log;

	private final BankSettings settings;

	private final BusinessClock clock;

	private final Consequences consequences;

	Orders(JdbcPayouts payouts, Seals seals, Ceilings ceilings, Transitions transitions, OperationLog log,
			BankSettings settings, BusinessClock clock, Consequences consequences) {
		this.payouts = payouts;
		this.seals = seals;
		this.ceilings = ceilings;
		this.transitions = transitions;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
		this.consequences = consequences;
	}

	String take(PayoutOrder order) {
		List<Payout> earlier = payouts.of(order.claimNo());
		Optional<Payout> live = live(earlier);
		if (live.isPresent()) {
			return repeated(order, live.get());
		}
		Hold hold = ceilings.holdFor(order);
		Approved approved = approved(order, earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).approved().number() + 1);
		Progress progress = new Progress(Standing.fresh(hold), null, 0, null, null, null,
				hold == Hold.NONE ? null : "waits for release: " + hold, null);
		if (!payouts.insert(approved, progress, clock.now())) {
			return repeated(order, live(payouts.of(order.claimNo())).orElseThrow());
		}
		record(order, approved, progress);
		return approved.reference();
	}

	private static Optional<Payout> live(List<Payout> payouts) {
		return payouts.stream().filter(payout -> payout.state().isLive()).findFirst();
	}

	/** The same order again gets the same payout; a different one is a breakage of the claim's own rules. */
	private String repeated(PayoutOrder order, Payout live) {
		if (!live.approved().digest().equals(seals.digest(live.reference(), order))) {
			throw new LivePayoutExists(order.claimNo(), live.reference());
		}
		return live.reference();
	}

	private void record(PayoutOrder order, Approved approved, Progress progress) {
		if (progress.standing().state() == PayoutState.READY) {
			transitions.post(Transitions.SEND, new Payout(approved, progress, 1, ""), clock.now());
		}
		else {
			consequences.waitForPeople(approved, true);
		}
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("reference", approved.reference());
		content.put("amount", approved.amount());
		content.put("account", Mask.ACCOUNT.of(approved.accountTail()));
		content.put("hold", progress.standing().hold());
		log.record(order.approvedBy(), "PAYOUT_INSTRUCTED", order.claimNo(), content);
	}

	private Approved approved(PayoutOrder order, int number) {
		String reference = settings.reference(order.claimNo(), number);
		String accountNo = order.account().accountNo();
		return new Approved(reference, order.claimNo(), number, order.employeeNo(), order.node(), order.amount(),
				seals.account(reference, order.account()), accountNo.substring(Math.max(0, accountNo.length() - 4)),
				seals.payee(order.account()), seals.digest(reference, order), order.approvedBy().name());
	}
}
