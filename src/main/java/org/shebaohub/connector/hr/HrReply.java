package org.shebaohub.connector.hr;

import java.util.List;
import java.util.Map;
import org.shebaohub.connector.ProblemText;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Finding;

/** What the sender is told over HTTP. */
public record HrReply(int status, String mediaType, String body) {

	static HrReply problem(int status, String code, List<Finding> findings) {
		return new HrReply(status, "application/problem+json", ProblemText.of(status, code, findings));
	}

	static HrReply single(EventResult result) {
		return new HrReply(result.status(), result.isRefused() ? "application/problem+json" : "application/json",
				result.text());
	}

	/** 200 when all were applied, 202 when some wait, 207 when some were not taken: each line says its own. */
	static HrReply batch(List<EventResult> results) {
		int status = results.stream().anyMatch(EventResult::isRefused) ? 207
				: results.stream().anyMatch(result -> result.status() == 202) ? 202 : 200;
		return new HrReply(status, "application/json",
				CanonicalJson.write(Map.of("events", results.stream().map(EventResult::line).toList())));
	}
}
