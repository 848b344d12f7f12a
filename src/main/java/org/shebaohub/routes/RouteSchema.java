package org.shebaohub.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Camel's own schema of its YAML language, as far as it says which words may stand where. */
final class RouteSchema {

	private static final String FILE = "/schema/camelYamlDsl.json";

	private static final String STEP = "#/items/definitions/org.apache.camel.model.ProcessorDefinition";

	private final JsonNode root;

	RouteSchema() {
		try (InputStream schema = RouteSchema.class.getResourceAsStream(FILE)) {
			this.root = new ObjectMapper().readTree(schema);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A file of routes: a list. */
	JsonNode routes() {
		return root;
	}

	/** What may stand in the {@code template} of a Kamelet. */
	JsonNode kameletTemplate() {
		return root.path("items");
	}

	boolean isStep(JsonNode place) {
		return place.path("$ref").asText().equals(STEP);
	}

	/**
	 * The words that are valid here, each with the schema of what follows it; empty where any word will do. The schema
	 * names some words twice, once without saying what follows.
	 */
	Map<String, JsonNode> words(JsonNode place) {
		Map<String, JsonNode> words = new TreeMap<>();
		visit(place, "properties", properties -> properties.properties()
				.forEach(each -> words.merge(each.getKey(), each.getValue(),
						(one, other) -> one.isEmpty() ? other : one)));
		return words;
	}

	/** The values that are valid here; empty where any value will do. */
	Set<String> values(JsonNode place) {
		Set<String> values = new TreeSet<>();
		visit(place, "enum", each -> each.forEach(value -> values.add(value.asText())));
		return values;
	}

	/** The schema of the entries where a list must stand, otherwise a missing node. */
	JsonNode entries(JsonNode place) {
		JsonNode[] entries = { MissingNode.getInstance() };
		visit(place, "items", each -> entries[0] = each);
		return entries[0];
	}

	private void visit(JsonNode place, String keyword, Consumer<JsonNode> visitor) {
		if (place.has(keyword)) {
			visitor.accept(place.get(keyword));
		}
		if (place.has("$ref")) {
			visit(root.at(place.get("$ref").asText().substring(1)), keyword, visitor);
		}
		for (String either : List.of("oneOf", "anyOf", "allOf")) {
			place.path(either).forEach(branch -> visit(branch, keyword, visitor));
		}
	}
}
