package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.kernel.OrgNode;

/**
 * That something is abnormal.
 *
 * @param causeKey what causes it: a word, a slash and the business key, such as {@code claim-parked/C20261012-000123};
 * while a case of this cause is open, reporting it again changes nothing
 * @param node where it happened; its people see the case and must act
 * @param params for the words of the first notice, kept sealed
 */
public record CaseReport(CaseKind kind, String causeKey, OrgNode node, Cause cause, Map<String, String> params) {

	public CaseReport {
		params = Map.copyOf(params);
		if (!causeKey.matches("[a-z-]+/\\S{1,140}")) {
			throw new IllegalArgumentException("not a word, a slash and a business key: " + causeKey);
		}
	}

	/** The business key alone. */
	public String about() {
		return causeKey.substring(causeKey.indexOf('/') + 1);
	}

	/** Without the parameters: it may be logged. */
	@Override
	public String toString() {
		return kind + " " + causeKey;
	}
}
