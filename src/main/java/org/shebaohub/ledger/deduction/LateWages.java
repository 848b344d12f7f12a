package org.shebaohub.ledger.deduction;

import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.ledger.item.Clearing;
import org.shebaohub.ledger.item.Clearings;
import org.shebaohub.ledger.item.Debt;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.ItemRow;
import org.springframework.stereotype.Component;

/** Wages that came late and withheld what was advanced: they cover it, and what an order had taken before is owed back. */
@Component
public class LateWages {

	/** The source of what later wages cleared. */
	private static final String WAGE = "wage";

	private final Clearings clearings;

	private final ItemBook book;

	private final LedgerDesk ledger;

	private final TakenTwice twice;

	private final BusinessClock clock;

	LateWages(Clearings clearings, ItemBook book, LedgerDesk ledger, TakenTwice twice, BusinessClock clock) {
		this.clearings = clearings;
		this.book = book;
		this.ledger = ledger;
		this.twice = twice;
		this.clock = clock;
	}

	/**
	 * The same again changes nothing. What was cleared without an order may be the ERP's word on the same wages.
	 *
	 * @param uncovered what no wage has covered, of the whole share
	 */
	public void covered(ItemRow row, Yuan uncovered) {
		String item = row.item().no();
		Yuan owed = clearings.rest(WAGE, item);
		Yuan before = clearings.sum(WAGE, item).plus(owed);
		Yuan more = row.item().booked().minus(uncovered).minus(before);
		Yuan covers = more.smaller(row.item().open());
		Yuan again = more.minus(covers).smaller(clearings.byOrders(item).minus(owed));
		if (covers.isPositive() || again.isPositive()) {
			cover(row, covers, again.isPositive() ? again : Yuan.ZERO, before);
		}
	}

	/** Who booked the advance books what covered it. @param before that wages have covered of it until then */
	private void cover(ItemRow row, Yuan covers, Yuan again, Yuan before) {
		String total = before.plus(covers).plus(again).toString();
		String record = row.item().no() + "/to/" + total;
		book.clear(Actor.HUB, row, Clearing.of(WAGE, record, row, covers, clock.today()).beyond(again));
		if (covers.isPositive() && row.item().source().equals(Debt.HUB)) {
			ledger.recovered("wage-" + total, row.item(), covers);
		}
		if (again.isPositive()) {
			twice.owe(Actor.HUB, row.item().employee(), again, clock.today(), WAGE + "/" + record);
		}
	}
}
