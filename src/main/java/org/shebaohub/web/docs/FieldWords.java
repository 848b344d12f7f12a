package org.shebaohub.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says what a field or parameter means where its type does not: by {@code Schema.field} or, for a name that means the same
 * everywhere, by {@code field}; a parameter by {@code ?name}.
 */
@Component
@Order(0)
class FieldWords implements OpenApiCustomizer {

	private static final String FILE = "/openapi/fields.properties";

	private final Properties words = new Properties();

	FieldWords() throws IOException {
		try (Reader file = new InputStreamReader(FieldWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
			words.load(file);
		}
	}

	@Override
	public void customise(OpenAPI document) {
		document.getComponents().getSchemas().forEach(this::describe);
		document.getPaths().values().forEach(path -> path.readOperations().forEach(this::describe));
	}

	private void describe(String name, Schema<?> schema) {
		if (schema.getProperties() != null) {
			schema.getProperties().forEach((field, property) -> describe(name, field, property));
		}
	}

	private void describe(String name, String field, Schema<?> property) {
		if (property.getDescription() == null) {
			property.setDescription(words.getProperty(name + "." + field, words.getProperty(field)));
		}
		if (property.getItems() != null) {
			describe(name + "." + field, property.getItems());
		}
		describe(name + "." + field, property);
	}

	private void describe(Operation operation) {
		if (operation.getParameters() != null) {
			operation.getParameters().stream().filter(parameter -> parameter.getDescription() == null)
				.forEach((Parameter parameter) -> parameter.setDescription(words.getProperty("?" + parameter.getName())));
		}
	}
}
