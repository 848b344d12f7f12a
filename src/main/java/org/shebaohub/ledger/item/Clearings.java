package org.shebaohub.ledger.item;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.Yuan;

/** What cleared items, each record of a source once. */
public interface Clearings {

	Optional<Clearing> find(String source, String record);

	/** What a source cleared of an item and did not take back. */
	Yuan sum(String source, String itemNo);

	/** What the ERP says it cleared of an item by an order, and did not take back. */
	Yuan told(String orderNo, String itemNo);

	/** So much of a record counts under another. */
	void lower(String source, String record, Yuan amount);

	/** What was cleared beyond an item without an order, and not taken back. */
	Yuan beyond(String itemNo);

	void insert(Clearing clearing);

	void reverse(Clearing clearing, LocalDate on, String reversal);
}
