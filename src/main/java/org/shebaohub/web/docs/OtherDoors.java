package org.shebaohub.web.docs;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** Adds the doors that the scan of controllers does not see: routes, the console's address, and what watches the hub. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OtherDoors implements OpenApiCustomizer {

	private static final String FILE = "/openapi/other-doors.yaml";

	private final OpenAPI others;

	OtherDoors() throws IOException {
		try (InputStream file = OtherDoors.class.getResourceAsStream(FILE)) {
			others = Json31.mapper().convertValue(new Yaml().load(file), OpenAPI.class);
		}
	}

	@Override
	public void customise(OpenAPI document) {
		others.getPaths().forEach(document::path);
		others.getComponents().getSchemas().forEach(document.getComponents()::addSchemas);
	}
}
