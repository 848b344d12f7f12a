package org.shebaohub.ledger.deduction;

import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.item.Clearings;
import org.shebaohub.ledger.item.Debt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the hub books because of its own orders, and what a refusal by the ERP means for them. */
@Component
class OrderNews {

	private final LedgerDesk ledger;

	private final Clearings clearings;

	private final Confirmations confirmations;

	private final BusinessClock clock;

	OrderNews(LedgerDesk ledger, Clearings clearings, Confirmations confirmations, BusinessClock clock) {
		this.ledger = ledger;
		this.clearings = clearings;
		this.confirmations = confirmations;
		this.clock = clock;
	}

	/** Who booked the advance books its recovery. */
	@EventListener
	void on(LedgerNews.Recovered recovered) {
		if (recovered.item().source().equals(Debt.HUB)) {
			ledger.recovered(recovered.orderNo(), recovered.item(), recovered.amount());
		}
	}

	/** Its voucher stands for what is still taken, and no more. */
	@EventListener
	void on(LedgerNews.TakenBack back) {
		if (back.item().source().equals(Debt.HUB)) {
			ledger.unrecovered(back.orderNo(), back.item(), clearings.byOrder(back.orderNo(), back.item().no()),
					"taken back by " + back.record());
		}
	}

	@EventListener
	void on(LedgerNews.CommandRefused refused) {
		confirmations.refused(refused.no(), refused.reason(), clock.today());
	}
}
