package org.shebaohub.ledger.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.ledger.LedgerMismatch;

/** Where the hub's ledger and the ERP's differ, and where they did. */
public interface Mismatches {

	/** False when the same difference stands already; its amounts are brought up to date. */
	boolean insert(LedgerMismatch mismatch);

	/** Ends the difference of this key; empty when there is none. */
	Optional<LedgerMismatch> settle(String key, LocalDate on);

	/** The difference of this key, while it stands. */
	Optional<LedgerMismatch> standing(String key);

	/** Those that stand, the oldest first. */
	List<LedgerMismatch> standing();
}
