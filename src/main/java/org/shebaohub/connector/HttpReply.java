package org.shebaohub.connector;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * What came back from one HTTP call: an answer, a doubtful silence, or the certainty that nothing was sent.
 *
 * @param status the HTTP status, 0 when there was no answer
 * @param json the body, empty when it is not one whole JSON document
 * @param sent false only when provably no byte left the hub
 * @param detail for people; no content
 */
public record HttpReply(int status, Optional<JsonNode> json, boolean sent, String detail) {

	/** A counterpart's answer is not what it must give: it is asked again without end, for nothing of ours is broken. */
	public abstract static class Awaited extends RuntimeException {

		protected Awaited(String what) {
			super(what);
		}
	}

	private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final Set<Integer> NEVER = Set.of(400, 410, 413, 415, 422);

	private static final int LONGEST = 4 * 1024 * 1024;

	/** Reads the exchange after the call, failed or not. */
	public static HttpReply of(Exchange exchange) {
		Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
		if (failure != null) {
			boolean sent = !provablyNotSent(failure);
			return new HttpReply(0, Optional.empty(), sent,
					(sent ? "no answer: " : "not sent: ") + failure.getClass().getSimpleName());
		}
		int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
		Optional<JsonNode> json = parse(body(exchange.getMessage()));
		return new HttpReply(status, json, true, "HTTP " + status + (json.isEmpty() ? ", unreadable body" : ""));
	}

	/** A text field, or empty when it is absent or not a text. */
	public String text(String field) {
		return json.map(node -> node.path(field).asText("")).orElse("");
	}

	public boolean isOk() {
		return status >= 200 && status < 300 && json.isPresent();
	}

	/** A success, whatever the body. */
	public boolean isTaken() {
		return status >= 200 && status < 300;
	}

	/** It understood, and the same again would be refused again; everything else may be the moment or the wiring. */
	public boolean isRefusedForGood() {
		return NEVER.contains(status);
	}

	private static boolean provablyNotSent(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CallNotPermittedException || cause instanceof ConnectException
					|| cause instanceof ConnectTimeoutException || cause instanceof UnknownHostException
					|| cause instanceof SSLHandshakeException || cause instanceof ConnectionRequestTimeoutException) {
				return true;
			}
		}
		return false;
	}

	/** Where there is none, Camel would try every converter it has on the message itself. */
	private static byte[] body(Message message) {
		return message.getBody() == null ? null : message.getBody(byte[].class);
	}

	private static Optional<JsonNode> parse(byte[] body) {
		if (body == null || body.length == 0 || body.length > LONGEST) {
			return Optional.empty();
		}
		try {
			JsonNode node = MAPPER.readTree(body);
			return node.isContainerNode() ? Optional.of(node) : Optional.empty();
		}
		catch (IOException e) {
			return Optional.empty();
		}
	}
}
