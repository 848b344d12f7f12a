package org.shebaohub.connector;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a store that is away, which is nobody's message's fault, from a message on which the store chokes every time. */
public final class StoreAway {

	private StoreAway() {
	}

	/** True when the same may succeed later. */
	public static boolean is(Throwable failure) {
		return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
				|| failure instanceof TransactionException;
	}
}
