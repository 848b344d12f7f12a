package org.shebaohub.ledger;

import java.time.LocalDate;
import org.shebaohub.kernel.Yuan;

/** What became of open items, each published in the transaction in which it happened. */
public sealed interface LedgerNews {

	/** The item as it stands after what happened. */
	OpenItem item();

	/** A new item stands open. */
	record ItemBooked(OpenItem item) implements LedgerNews {
	}

	/** An item became smaller by an amount; it is closed when nothing of it is left open. */
	record ItemSettled(OpenItem item, Yuan amount, LocalDate on) implements LedgerNews {
	}

	/** A clearing was taken back, and the item is open again by so much more. */
	record ItemReopened(OpenItem item) implements LedgerNews {
	}
}
