package org.shebaohub.reimbursement.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.policy.CalendarMissing;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** When the money of an approved claim is expected: the next banking day after it goes to the bank, by its hours. */
@Component
public class Arrival {

	private final PayoutDesk payouts;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Arrival(PayoutDesk payouts, PolicyDesk policy, BusinessClock clock) {
		this.payouts = payouts;
		this.policy = policy;
		this.clock = clock;
	}

	/** @param paid the claim's payouts; empty while a second person must still release the last, or the calendar ends */
	public Optional<LocalDate> on(List<PayoutView> paid) {
		if (paid.isEmpty() || isHeld(paid)) {
			return Optional.empty();
		}
		try {
			return Optional.of(policy.nextBankingDay(
					LocalDate.ofInstant(payouts.opening(paid.get(paid.size() - 1).changedAt()), BusinessClock.ZONE)));
		}
		catch (CalendarMissing unknown) {
			return Optional.empty();
		}
	}

	private static boolean isHeld(List<PayoutView> paid) {
		return paid.get(paid.size() - 1).state().equals("WAITING_RELEASE");
	}

	/** As the notice says it: a word of its texts, or the day. */
	String word(String claimNo) {
		List<PayoutView> paid = payouts.ofClaim(claimNo);
		if (!paid.isEmpty() && isHeld(paid)) {
			return "AFTER_RELEASE";
		}
		return on(paid).map(day -> day.equals(clock.today().plusDays(1)) ? "TOMORROW" : day.toString()).orElse("SOON");
	}
}
