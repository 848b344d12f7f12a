package org.shebaohub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends request lines exactly as written: ordinary clients tidy up the paths that a test wants to try. */
public final class RawHttp {

	/** What came back. */
	public record Reply(int status, List<String> headers, String body) {

		public String header(String name) {
			String start = name.toLowerCase(Locale.ROOT) + ":";
			return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
				.map(line -> line.substring(start.length()).trim()).findFirst().orElse(null);
		}

		public String contentType() {
			return header("Content-Type");
		}
	}

	private final int port;

	public RawHttp(int port) {
		this.port = port;
	}

	/** @param token null for nobody */
	public Reply send(String method, String path, String token) {
		return send(method, path, token, "POST".equals(method) ? "{}" : "", "Content-Type: application/json");
	}

	public Reply send(String method, String path, String token, String body, String... headers) {
		List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Host: localhost:" + port,
				"Connection: close", "Content-Length: " + body.getBytes(UTF_8).length));
		if (token != null) {
			lines.add("Authorization: Bearer " + token);
		}
		lines.addAll(List.of(headers));
		return exchange(String.join("\r\n", lines) + "\r\n\r\n" + body);
	}

	/** A POST that does not say how long it is. */
	public Reply chunked(String path, String token, String body, String... headers) {
		List<String> lines = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", "Host: localhost:" + port,
				"Connection: close", "Transfer-Encoding: chunked", "Authorization: Bearer " + token));
		lines.addAll(List.of(headers));
		String chunk = Integer.toHexString(body.getBytes(UTF_8).length) + "\r\n" + body + "\r\n0\r\n\r\n";
		return exchange(String.join("\r\n", lines) + "\r\n\r\n" + chunk);
	}

	private Reply exchange(String request) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request.getBytes(UTF_8));
			String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
			String head = all.substring(0, all.indexOf("\r\n\r\n"));
			List<String> lines = head.lines().toList();
			return new Reply(Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()),
					all.substring(head.length() + 4));
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
