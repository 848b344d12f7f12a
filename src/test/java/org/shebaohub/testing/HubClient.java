package org.shebaohub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person or system at the hub's HTTP doors. */
public final class HubClient {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String address;

	private final String token;

	private HubClient(String address, String token) {
		this.address = address;
		this.token = token;
	}

	/** What the hub answered; the body is a missing node when it is not JSON. */
	public record Reply(int status, JsonNode body, HttpResponse<String> raw) {

		public String text(String field) {
			return body.path(field).asText();
		}
	}

	/** @param variable the shell variable of the sandbox's file that holds the token, such as {@code HR_TOKEN} */
	public static HubClient of(int port, Path envFile, String variable) {
		return new HubClient("http://127.0.0.1:" + port, environment(envFile).get(variable));
	}

	/** Somebody whom the sandbox does not know by a variable. */
	public static HubClient with(int port, String token) {
		return new HubClient("http://127.0.0.1:" + port, token);
	}

	/** Nobody: without a token. */
	public static HubClient anonymous(int port) {
		return new HubClient("http://127.0.0.1:" + port, null);
	}

	/** For those who write their requests themselves. */
	public String token() {
		return token;
	}

	public Reply get(String path) {
		return send(request(path).GET());
	}

	/** With a fresh Idempotency-Key. */
	public Reply post(String path, String body) {
		return post(path, body, UUID.randomUUID().toString());
	}

	public Reply post(String path, String body, String idempotencyKey) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
		if (idempotencyKey != null) {
			request.header("Idempotency-Key", idempotencyKey);
		}
		return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** With a media type of its own and no Idempotency-Key. */
	public Reply send(String path, String mediaType, String body) {
		return send(request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** A body of which nobody says beforehand how long it is. */
	public Reply stream(String path, String mediaType, String body) {
		byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
		return send(request(path).header("Content-Type", mediaType).POST(
				HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))));
	}

	/** As a browser's form does; each file is a part named for its kind. */
	public Reply upload(String path, Map<String, byte[]> files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		files.forEach((kind, content) -> {
			body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + kind + "\"; filename=\"" + kind
					+ ".pdf\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(UTF_8));
		});
		body.writeBytes("--edge--\r\n".getBytes(UTF_8));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=edge")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** A document's bytes. @throws IllegalStateException unless it is served */
	public byte[] download(String path) {
		try {
			HttpResponse<byte[]> response = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(path + ": " + response.statusCode());
			}
			return response.body();
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
		return token == null ? request : request.header("Authorization", "Bearer " + token);
	}

	private static Reply send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Reply(response.statusCode(), parse(response.body()), response);
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static JsonNode parse(String body) {
		try {
			return MAPPER.readTree(body);
		}
		catch (IOException e) {
			return MAPPER.missingNode();
		}
	}

	private static Map<String, String> environment(Path file) {
		try {
			return Files.readAllLines(file)
				.stream()
				.filter(line -> line.contains("="))
				.map(line -> line.replaceFirst("^export ", "").split("=", 2))
				.collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replaceAll("^['\"]|['\"]$", "")));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
