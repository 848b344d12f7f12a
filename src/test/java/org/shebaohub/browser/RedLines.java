package org.shebaohub.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whatever the browser would show in red in its console. */
final class RedLines {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	void happened(JsonNode event) {
		JsonNode params = event.path("params");
		switch (event.path("method").asText()) {
			case "Runtime.exceptionThrown" -> lines.add(params.path("exceptionDetails").toString());
			case "Runtime.consoleAPICalled" -> {
				if (params.path("type").asText().matches("error|assert")) {
					lines.add(params.path("args").toString());
				}
			}
			case "Log.entryAdded" -> {
				if (params.path("entry").path("level").asText().equals("error")) {
					lines.add(params.path("entry").path("text").asText() + " " + params.path("entry").path("url").asText());
				}
			}
			default -> {
			}
		}
	}

	List<String> lines() {
		return lines;
	}
}
