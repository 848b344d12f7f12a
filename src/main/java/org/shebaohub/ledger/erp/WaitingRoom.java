package org.shebaohub.ledger.erp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;

/** Events that wait for something. */
interface WaitingRoom {

	/** One that waits. */
	record Held(long id, Told told, String waitsFor, String reason, Instant until) {
	}

	/** @param provides under which it can be struck, such as {@code cleared/K1}; may be null */
	long add(Told told, Verdict verdict, String provides, Instant until);

	Optional<Held> find(long id);

	List<Held> waitingFor(String key);

	/** It waits for something else now. */
	void waitFor(long id, Verdict verdict);

	void remove(long id);

	/** Takes out the one of the employee that can be struck under this key. */
	Optional<Told> take(EmployeeNo employee, String provides);

	/** Takes out whatever of the employee waits for this key; false when nothing did. */
	boolean drop(EmployeeNo employee, String waitsFor);
}
