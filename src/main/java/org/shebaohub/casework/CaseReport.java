package org.shebaohub.casework;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.shebaohub.kernel.OrgNode;

/**
 * That something is abnormal.
 *
 * @param causeKey what causes it: a word, a slash and the business key, such as {@code claim-parked/C20261012-000123};
 * while a case of this cause is open, reporting it again changes nothing but with whom it lies
 * @param node where it happened; its people see the case and must act
 * @param params for the words of the first notice, kept sealed
 */
public record CaseReport(CaseKind kind, String causeKey, OrgNode node, Cause cause, Map<String, String> params) {

	private static final int LONGEST = 140;

	public CaseReport {
		params = Map.copyOf(params);
		causeKey = key(causeKey);
	}

	/**
	 * A cause as it is kept: others may name their files and events as they like.
	 *
	 * @throws IllegalArgumentException when it is not a word, a slash and something
	 */
	static String key(String cause) {
		if (!cause.matches("(?s)[a-z-]+/.+")) {
			throw new IllegalArgumentException("not a word, a slash and a business key: " + cause);
		}
		String whole = cause.replaceAll("[\\s\\p{Cntrl}]", "_");
		return whole.length() <= LONGEST ? whole
				: whole.substring(0, LONGEST - 37) + "#" + UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
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
