package org.shebaohub.sandbox.counterparty.oa;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Takes {@code hub.task.opened.v1} and {@code hub.task.closed.v1}, refuses what is not signed, and lists every task with
 * how often each event came; it forgets all when it is restarted, as the hub tells it nothing twice but repeats.
 */
public final class OfficeSystem implements ResponseDefinitionTransformerV2 {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Map<String, ObjectNode> tasks = new LinkedHashMap<>();

	private final Signature signature;

	/** @param key with which the hub signs */
	public OfficeSystem(String key) {
		this.signature = new Signature(key);
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		Request request = event.getRequest();
		if (request.getMethod().value().equals("GET")) {
			return answer(200, Map.of("tasks", list(request)));
		}
		if (!this.signature.covers(request)) {
			return answer(401, Map.of("code", "SIGNATURE_WRONG"));
		}
		try {
			JsonNode news = MAPPER.readTree(request.getBody());
			return take(news) ? answer(204, null) : answer(422, Map.of("code", "TYPE_UNKNOWN"));
		}
		catch (IOException unreadable) {
			return answer(400, Map.of("code", "UNREADABLE"));
		}
	}

	private synchronized boolean take(JsonNode news) {
		String type = news.path("type").asText();
		if (!type.equals("hub.task.opened.v1") && !type.equals("hub.task.closed.v1")) {
			return false;
		}
		boolean opened = type.equals("hub.task.opened.v1");
		ObjectNode task = this.tasks.computeIfAbsent(news.path("subject").asText(),
				no -> ((ObjectNode) news.path("data")).deepCopy().put("openedTimes", 0).put("closedTimes", 0));
		String counter = opened ? "openedTimes" : "closedTimes";
		task.put(counter, task.path(counter).asInt() + 1);
		task.put("state", opened && !task.path("state").asText().equals("CLOSED") ? "WAITING" : "CLOSED");
		return true;
	}

	private synchronized List<ObjectNode> list(Request request) {
		String about = request.queryParameter("about").isPresent() ? request.queryParameter("about").firstValue() : null;
		return new ArrayList<>(this.tasks.values()).stream()
			.filter(task -> about == null || task.path("about").asText().equals(about)).map(ObjectNode::deepCopy).toList();
	}

	private static ResponseDefinition answer(int status, Object body) {
		ResponseDefinitionBuilder response = new ResponseDefinitionBuilder().withStatus(status);
		return body == null ? response.build() : response.withHeader("Content-Type", "application/json")
			.withBody(MAPPER.valueToTree(body).toString()).build();
	}

	@Override
	public String getName() {
		return "oa";
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}
}
