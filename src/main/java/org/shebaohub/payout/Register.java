package org.shebaohub.payout;

import java.util.Optional;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.payout.core.PayoutEvent;
import org.shebaohub.roster.PayeeAccount;
import org.springframework.stereotype.Component;

/** Hands out payouts for work: locked, and only if nobody has edited them past the hub. */
@Component
class Register {

	private static final String ALTERED = "the row in table payout was altered past the hub";

	private final JdbcPayouts payouts;

	private final Seals seals;

	private final Transitions transitions;

	private final MailRoom mailRoom;

	Register(JdbcPayouts payouts, Seals seals, Transitions transitions, MailRoom mailRoom) {
		this.payouts = payouts;
		this.seals = seals;
		this.transitions = transitions;
		this.mailRoom = mailRoom;
	}

	/** The payout that a delivery is about; empty ends the delivery: there is none, or it is frozen now. */
	Optional<Payout> take(Delivery delivery) {
		Optional<Payout> payout = payouts.lock(delivery.subject());
		if (payout.isEmpty()) {
			mailRoom.close(delivery, "no such payout");
			return payout;
		}
		if (seals.isIntact(payout.get())) {
			return payout;
		}
		transitions.apply(payout.get(), payout.get().progress(), new PayoutEvent.Disputed(), Actor.HUB, ALTERED,
				delivery);
		return Optional.empty();
	}

	/** The payout behind a reference, frozen first if it was altered. */
	Optional<Payout> take(String reference) {
		return payouts.lock(reference).map(payout -> seals.isIntact(payout) ? payout
				: transitions.apply(payout, new PayoutEvent.Disputed(), Actor.HUB, ALTERED));
	}

	/** The account as it was approved. */
	Optional<PayeeAccount> payee(String reference) {
		return look(reference).filter(seals::isIntact).flatMap(payout -> seals.approvedAccount(payout.approved()));
	}

	/** Only to look, without waiting for anybody. */
	Optional<Payout> look(String reference) {
		return payouts.find(reference);
	}
}
