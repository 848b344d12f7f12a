package org.shebaohub.connector;

import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Finding;

/** What the sender is told over HTTP. */
public record EventReply(int status, String mediaType, String body) {

	/** @param code one of the bundle's */
	public static EventReply problem(int status, String code, List<Finding> findings) {
		return new EventReply(status, "application/problem+json", ProblemText.of(status, code, findings));
	}

	static EventReply single(EventResult result) {
		return new EventReply(result.status(), result.isRefused() ? "application/problem+json" : "application/json",
				result.text());
	}

	/** 200 when all were applied, 202 when some wait, 207 when some were not taken: each line says its own. */
	static EventReply batch(List<EventResult> results) {
		int status = results.stream().anyMatch(EventResult::isRefused) ? 207
				: results.stream().anyMatch(result -> result.status() == 202) ? 202 : 200;
		return new EventReply(status, "application/json",
				CanonicalJson.write(Map.of("events", results.stream().map(EventResult::line).toList())));
	}
}
