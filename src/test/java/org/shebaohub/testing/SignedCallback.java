package org.shebaohub.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A push from outside, as its sender or a forger makes it: id, time, body and signature, each open to change. */
public record SignedCallback(String url, String id, long time, String body, String signature) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** A genuine one of this moment. */
	public static SignedCallback of(String url, String key, String body) {
		String id = UUID.randomUUID().toString();
		long now = Instant.now().getEpochSecond();
		return new SignedCallback(url, id, now, body, sign(key, id, now, body));
	}

	/** Signed anew as of another time. */
	public SignedCallback at(String key, long otherTime) {
		return new SignedCallback(url, id, otherTime, body, sign(key, id, otherTime, body));
	}

	/** Another body under the same id, signed anew. */
	public SignedCallback saying(String key, String otherBody) {
		return new SignedCallback(url, id, time, otherBody, sign(key, id, time, otherBody));
	}

	/** The signature is left as it was. */
	public SignedCallback tampered(String otherBody) {
		return new SignedCallback(url, id, time, otherBody, signature);
	}

	public SignedCallback signed(String otherSignature) {
		return new SignedCallback(url, id, time, body, otherSignature);
	}

	/** @return the HTTP status */
	public int send() {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
			.header("X-Callback-Id", id).header("X-Callback-Time", Long.toString(time));
		if (signature != null) {
			request.header("X-Callback-Signature", signature);
		}
		try {
			return HTTP.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
					HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String sign(String key, String id, long time, String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal((id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}
