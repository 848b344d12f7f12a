package org.shebaohub.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Finding;

/**
 * What became of one event.
 *
 * @param status as HTTP says it: 200 applied, 202 waiting, 4xx not taken
 * @param code of the problem; null when it was taken
 */
record EventResult(int status, String code, String id, String outcome, boolean replayed, List<Finding> findings) {

	static EventResult refused(int status, String code, String id, List<Finding> findings) {
		return new EventResult(status, code, id, "REFUSED", false, findings);
	}

	boolean isRefused() {
		return code != null;
	}

	Map<String, Object> line() {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("status", status);
		line.put("id", id);
		line.put("outcome", outcome);
		line.put("code", code);
		line.put("replayed", replayed ? Boolean.TRUE : null);
		line.put("findings", findings.isEmpty() ? null : ProblemText.findings(findings));
		return line;
	}

	String text() {
		return isRefused() ? ProblemText.of(status, code, findings) : CanonicalJson.write(line());
	}
}
