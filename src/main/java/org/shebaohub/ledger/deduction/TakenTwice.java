package org.shebaohub.ledger.deduction;

import java.time.LocalDate;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.LedgerMismatch;
import org.shebaohub.ledger.LedgerMismatch.Kind;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.ledger.item.Debt;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.Items;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What payroll took though it was settled already: wages that the employer owes, and a difference until they are paid. */
@Component
class TakenTwice {

	private final Items items;

	private final ItemBook book;

	private final BusinessClock clock;

	TakenTwice(Items items, ItemBook book, BusinessClock clock) {
		this.items = items;
		this.book = book;
		this.clock = clock;
	}

	void owe(Actor actor, DeductionOrder order, Yuan amount) {
		owe(actor, order.employee(), amount, order.confirmedOn(), "deduction/" + order.no());
	}

	/** @param record of what was taken once too often */
	void owe(Actor actor, EmployeeNo no, Yuan amount, LocalDate on, String record) {
		book.book(actor, new Debt(OpenItemKind.WAGE_UNPAID, no, null, null, amount, on, Debt.HUB, record));
		book.differs(mismatch(no, owed(no)));
	}

	@EventListener
	void on(LedgerNews.ItemSettled settled) {
		OpenItem item = settled.item();
		if (isOwed(item)) {
			Yuan left = owed(item.employee());
			LedgerMismatch mismatch = mismatch(item.employee(), left);
			if (left.isPositive()) {
				book.differs(mismatch);
			}
			else {
				book.agrees(mismatch.key());
			}
		}
	}

	private Yuan owed(EmployeeNo no) {
		return items.open(no).stream().filter(TakenTwice::isOwed).map(OpenItem::open).reduce(Yuan.ZERO, Yuan::plus);
	}

	private static boolean isOwed(OpenItem item) {
		return item.kind() == OpenItemKind.WAGE_UNPAID && item.source().equals(Debt.HUB);
	}

	private LedgerMismatch mismatch(EmployeeNo no, Yuan owed) {
		return new LedgerMismatch(Kind.ERP_MISSING, no, OpenItemKind.WAGE_UNPAID, null, null, owed, null, null, clock.today());
	}
}
