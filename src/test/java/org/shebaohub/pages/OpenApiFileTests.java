package org.shebaohub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@HubTest
class OpenApiFileTests {

	private static final ObjectMapper SORTED = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

	@Autowired
	private Environment environment;

	@Test
	@DisplayName("src/docs/openapi.json is what the hub serves, but for its address")
	void isAsServed() throws Exception {
		JsonNode served = new Office(environment).as("AUDITOR").get("/v3/api-docs").body();
		((ObjectNode) served).remove("servers");
		assertThat(served.path("paths").size()).isGreaterThan(50);
		new CommittedPage("src/docs/openapi.json").mustBe(SORTED.writeValueAsString(SORTED.treeToValue(served, Map.class)) + "\n");
	}
}
