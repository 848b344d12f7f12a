package org.shebaohub.rehearsal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What mail server and SMS gateway have written down before they answered: they outlive the hub. */
public record Books(List<Letter> letters, List<Text> texts) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** @param directory of the counterparties' books */
	public static Books read(Path directory) {
		return new Books(lines(directory.resolve("smtp.journal")).map(line -> new Letter(line.path("messageId").asText(),
				line.path("to").asText(), line.path("subject").asText())).toList(),
				lines(directory.resolve("sms.journal")).map(line -> new Text(line.path("bizId").asText(),
						line.path("outId").asText(), line.path("phone").asText(),
						line.path("template").asText() + line.path("params"))).toList());
	}

	/** The whole ones: the last may be on its way. */
	private static java.util.stream.Stream<JsonNode> lines(Path file) {
		try {
			String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
			return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Books::json);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static JsonNode json(String line) {
		try {
			return JSON.readTree(line);
		}
		catch (JsonProcessingException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
