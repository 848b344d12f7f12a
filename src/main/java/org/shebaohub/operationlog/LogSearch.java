package org.shebaohub.operationlog;

import java.time.Instant;
import java.util.List;

/** Looks through the operation log, newest rows first. */
public interface LogSearch {

	/**
	 * What is looked for; null in a field for any.
	 *
	 * @param caseKey the whole business key
	 * @param from the first moment
	 * @param to the first moment that is not meant any more
	 */
	record Filter(String caseKey, String actor, String action, Instant from, Instant to) {
	}

	/** @param next before which the next page begins; null at the end */
	record Page(List<LogRow> rows, Long next) {
	}

	/** @param before what the last page gave as its next, null at first */
	Page find(Filter filter, Long before, int limit);
}
