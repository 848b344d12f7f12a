package org.shebaohub.ledger.item;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.Yuan;

/** What cleared items, each record of a source once. */
public interface Clearings {

	Optional<Clearing> find(String source, String record);

	/** What a source cleared of an item and did not take back. */
	Yuan sum(String source, String itemNo);

	/** What a source cleared beyond an item and did not take back. */
	Yuan rest(String source, String itemNo);

	/** By how much orders made an item smaller, whoever said so. */
	Yuan byOrders(String itemNo);

	/** By how much one order made an item smaller, whoever said so. */
	Yuan byOrder(String orderNo, String itemNo);

	/** What the ERP says it cleared of an item by an order, and did not take back; not what only counts as taken by it. */
	Yuan told(String orderNo, String itemNo);

	/** So much of what cleared an item went beyond it, of the last records first. */
	void shift(String itemNo, Yuan amount);

	/** So much of a record counts under another. */
	void lower(String source, String record, Yuan amount);

	/** What the ERP cleared beyond an item without an order, and did not take back. */
	Yuan beyond(String itemNo);

	/** When something of the item was taken back last; empty when nothing was. */
	Optional<LocalDate> reversedOn(String itemNo);

	void insert(Clearing clearing);

	void reverse(Clearing clearing, LocalDate on, String reversal);
}
