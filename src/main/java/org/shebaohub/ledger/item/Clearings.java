package org.shebaohub.ledger.item;

import java.time.LocalDate;
import java.util.Optional;

/** What cleared items, each record of a source once. */
public interface Clearings {

	Optional<Clearing> find(String source, String record);

	void insert(Clearing clearing);

	void reverse(Clearing clearing, LocalDate on, String reversal);
}
