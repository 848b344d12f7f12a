package org.shebaohub.connector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Finding;

/** Reads CloudEvents 1.0 in JSON, single or a batch, to the letter. */
final class CloudEvents {

	static final int MOST = 500;

	private static final ObjectMapper MAPPER = new ObjectMapper()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

	/** Something that is no event and no list of events; the text names what is missing and quotes nothing. */
	static final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1;

		Unreadable(String what) {
			super(what);
		}
	}

	private CloudEvents() {
	}

	/** @throws Unreadable when it is not one JSON document, or no event and no list of events */
	static JsonNode document(byte[] body) {
		try {
			JsonNode document = MAPPER.readTree(body);
			if (!document.isObject() && !document.isArray()) {
				throw new Unreadable("neither an event nor a list of events");
			}
			return document;
		}
		catch (IOException | StackOverflowError e) {
			throw new Unreadable("not one JSON document in UTF-8, or a field stands twice");
		}
	}

	static List<CloudEvent> batch(JsonNode document) {
		return StreamSupport.stream(document.spliterator(), false).map(CloudEvents::event).toList();
	}

	static CloudEvent event(JsonNode node) {
		List<Finding> findings = new ArrayList<>();
		version(node, findings);
		String id = text(node, "id", 190, findings);
		String source = text(node, "source", 70, findings);
		String type = text(node, "type", 60, findings);
		Instant time = time(node, findings);
		Map<String, String> data = data(node.path("data"), findings);
		if (!findings.isEmpty()) {
			return CloudEvent.unreadable(findings);
		}
		return new CloudEvent(source, id, type, time, data,
				CanonicalJson.write(Map.of("type", type, "time", time, "data", data)), findings);
	}

	/** One that was kept by its canonical content, and by source and id beside it. */
	static CloudEvent kept(String source, String id, String content) {
		ObjectNode event = (ObjectNode) document(content.getBytes(StandardCharsets.UTF_8));
		return event(event.put("specversion", "1.0").put("source", source).put("id", id));
	}

	private static void version(JsonNode node, List<Finding> findings) {
		if (!node.path("specversion").asText().equals("1.0")) {
			findings.add(malformed("specversion", "\"1.0\", in a JSON object"));
		}
		if (node.hasNonNull("datacontenttype") && !node.path("datacontenttype").asText().startsWith("application/json")) {
			findings.add(malformed("datacontenttype", "\"application/json\", or leave it out"));
		}
	}

	private static String text(JsonNode node, String field, int longest, List<Finding> findings) {
		String text = node.path(field).isTextual() ? node.path(field).asText() : "";
		if (!text.matches("[^\\p{Cntrl}\\p{Cs}]{1," + longest + "}")) {
			findings.add(malformed(field, "a text of 1 to " + longest + " characters"));
		}
		return text;
	}

	private static Instant time(JsonNode node, List<Finding> findings) {
		try {
			OffsetDateTime time = OffsetDateTime.parse(node.path("time").asText(""));
			if (time.getYear() > 1900 && time.getYear() < 10_000) {
				return time.toInstant();
			}
		}
		catch (DateTimeException noTime) {
			// told below like one that no store holds
		}
		findings.add(malformed("time", "a time with offset such as 2026-10-12T09:00:00+08:00"));
		return null;
	}

	private static Map<String, String> data(JsonNode node, List<Finding> findings) {
		Map<String, String> data = new LinkedHashMap<>();
		if (!node.isObject()) {
			findings.add(malformed("data", "a JSON object"));
		}
		node.fields().forEachRemaining(field -> {
			if (field.getValue().isTextual()) {
				data.put(field.getKey(), field.getValue().asText());
			}
			else if (!field.getValue().isNull()) {
				findings.add(malformed("data." + field.getKey().replaceAll("[^A-Za-z0-9_.-]", "?"), "a text in quotes"));
			}
		});
		return data;
	}

	private static Finding malformed(String field, String remedy) {
		return new Finding("FIELD_MALFORMED", field, "write " + remedy, null);
	}
}
