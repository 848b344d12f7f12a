package org.shebaohub.operationlog;

import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;

/** The operation log (操作日志); a row that cannot be written fails the business transaction. */
public interface OperationLog {

	/**
	 * Writes one row in the caller's transaction.
	 *
	 * @param caseKey the business key whose timeline shows the row, such as a claim number
	 * @param action stable, such as {@code CLAIM_PARKED}
	 * @param content what changed, before and after; never personal data in the clear
	 */
	void record(Actor actor, String action, String caseKey, Map<String, ?> content);

	/** The rows of one case, oldest first. */
	List<LogRow> timeline(String caseKey);
}
