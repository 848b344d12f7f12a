package org.shebaohub.sandbox.counterparty;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads and writes what the counterparties say and keep: dates and instants in ISO 8601. */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

	private Json() {
	}

	static String write(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		}
		catch (JsonProcessingException broken) {
			throw new IllegalArgumentException("cannot be written as JSON: " + value, broken);
		}
	}

	static Map<String, Object> read(String json) {
		try {
			return MAPPER.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException unreadable) {
			throw new IllegalArgumentException("not a JSON object", unreadable);
		}
	}

	static <T> T read(String json, Class<T> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JsonProcessingException unreadable) {
			throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + json, unreadable);
		}
	}
}
