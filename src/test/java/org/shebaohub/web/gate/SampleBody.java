package org.shebaohub.web.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Bodies that fit the served document's schemas, so that a refusal is no matter of form. */
final class SampleBody {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final Map<String, String> FITTING = Map.of("amount", "1.00", "approved", "1.00", "employerShare", "1.00",
			"employeeShare", "1.00", "dateOfService", "2026-10-08", "advance", "PT1S", "lastDay", "2026-12-30",
			"deputy", "", "email", "", "employee", "");

	private final JsonNode document;

	/** The value of a field by its name, or null. */
	private final UnaryOperator<String> known;

	SampleBody(JsonNode document, UnaryOperator<String> known) {
		this.document = document;
		this.known = known;
	}

	JsonNode of(Way way) {
		JsonNode content = operation(way).path("requestBody").path("content").path("application/json");
		return content.isMissingNode() ? JSON.objectNode() : value("", content.path("schema"));
	}

	/** Required parameters of the query, as they stand behind the path. */
	String query(Way way) {
		StringBuilder query = new StringBuilder();
		operation(way).path("parameters").forEach(parameter -> {
			if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
				query.append(query.isEmpty() ? "?" : "&").append(parameter.path("name").asText()).append("=")
					.append(value(parameter.path("name").asText(), parameter.path("schema")).asText());
			}
		});
		return query.toString();
	}

	boolean takes(Way way, String media) {
		return operation(way).path("requestBody").path("content").has(media);
	}

	private JsonNode operation(Way way) {
		return document.path("paths").path(way.path()).path(way.sent().toLowerCase(java.util.Locale.ROOT));
	}

	private JsonNode value(String name, JsonNode schema) {
		if (schema.has("$ref")) {
			return value(name, document.at(schema.path("$ref").asText().substring(1)));
		}
		String fitting = known.apply(name) == null ? FITTING.get(name) : known.apply(name);
		if (fitting != null) {
			return fitting.isEmpty() ? JSON.nullNode() : JSON.textNode(fitting);
		}
		if (schema.has("enum")) {
			return schema.path("enum").path(0);
		}
		JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
		return switch (type.asText()) {
			case "object" -> object(schema);
			case "array" -> JSON.arrayNode().add(value(name, schema.path("items")));
			case "integer", "number" -> JSON.numberNode(1);
			case "boolean" -> JSON.booleanNode(true);
			default -> JSON.textNode(text(schema.path("format").asText()));
		};
	}

	private static String text(String format) {
		return switch (format) {
			case "date" -> "2026-10-20";
			case "date-time" -> "2026-10-20T09:00:00+08:00";
			default -> "x";
		};
	}

	private ObjectNode object(JsonNode schema) {
		ObjectNode object = JSON.objectNode();
		schema.path("properties").fields().forEachRemaining(field -> object.set(field.getKey(), value(field.getKey(),
				field.getValue())));
		return object;
	}
}
