package org.shebaohub.ledger.erp;

import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.ledger.item.ItemBook;
import org.shebaohub.ledger.item.Items;
import org.springframework.stereotype.Component;

/** What the ERP says stands open of a kind, beside what stands open here. */
@Component
class BalanceCheck {

	private final Items items;

	private final ItemBook book;

	BalanceCheck(Items items, ItemBook book) {
		this.items = items;
		this.book = book;
	}

	Verdict compare(Told told) {
		OpenItemKind kind = OpenItemKind.valueOf(told.text("kind"));
		Yuan here = items.balance(told.employee(), kind);
		LedgerMismatch mismatch = new LedgerMismatch(LedgerMismatch.Kind.BALANCE, told.employee(), kind, null, null, here,
				told.money("total"), null, told.day("asOf"));
		if (here.equals(told.money("total"))) {
			book.agrees(mismatch.key());
		}
		else {
			book.differs(mismatch);
		}
		return Verdict.applied();
	}
}
