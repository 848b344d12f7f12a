package org.shebaohub.sandbox.counterparty.subscriber;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import org.shebaohub.sandbox.counterparty.oa.Signature;

/**
 * Takes {@code hub.roster.changed.v1} and lists what each subscriber took, in order. For an employee number that ends in
 * {@code -503} it is down at the first two attempts of each event, for {@code -504} it takes the first and answers too late.
 */
public final class SubscriberBooks implements ResponseDefinitionTransformerV2 {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final int TOO_LATE = 4000;

	private final Map<String, List<JsonNode>> taken = new HashMap<>();

	private final Map<String, Integer> attempts = new HashMap<>();

	private final Signature signature;

	/** @param key with which the hub signs */
	public SubscriberBooks(String key) {
		this.signature = new Signature(key);
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		Request request = event.getRequest();
		String name = request.getUrl().replaceFirst("\\?.*", "");
		if (request.getMethod().value().equals("GET")) {
			return answer(200).withBody(list(name, request).toString()).build();
		}
		if (!this.signature.covers(request)) {
			return answer(401).build();
		}
		try {
			return take(name, MAPPER.readTree(request.getBody()));
		}
		catch (IOException unreadable) {
			return answer(400).build();
		}
	}

	private synchronized ResponseDefinition take(String name, JsonNode event) {
		if (!event.path("type").asText().equals("hub.roster.changed.v1")) {
			return answer(422).build();
		}
		String subject = event.path("subject").asText();
		int attempt = this.attempts.merge(name + " " + event.path("id").asText(), 1, Integer::sum);
		if (subject.endsWith("-503") && attempt <= 2) {
			return answer(503).build();
		}
		this.taken.computeIfAbsent(name + " " + subject, nobody -> new ArrayList<>()).add(event);
		return answer(204).withFixedDelay(subject.endsWith("-504") && attempt == 1 ? TOO_LATE : 0).build();
	}

	private synchronized JsonNode list(String name, Request request) {
		String no = request.queryParameter("employeeNo").firstValue();
		return MAPPER.valueToTree(Map.of("events", this.taken.getOrDefault(name + " " + no, List.of())));
	}

	private static ResponseDefinitionBuilder answer(int status) {
		return new ResponseDefinitionBuilder().withStatus(status).withHeader("Content-Type", "application/json");
	}

	@Override
	public String getName() {
		return "subscriber";
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}
}
