package org.shebaohub.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a callback: hex HMAC-SHA256 over id, time (epoch seconds) and raw body, joined by dots.
 *
 * @param keys the valid keys, the second one for the time of a change
 */
public record CallbackSignature(List<String> keys) {

	private static final Duration TOLERANCE = Duration.ofSeconds(300);

	/** True when one of the keys made the signature and the time is within five minutes of now. */
	public boolean verify(String id, String time, byte[] body, String signature, Instant now) {
		if (id == null || id.isBlank() || id.length() > 100 || time == null || !time.matches("\\d{1,12}")
				|| signature == null) {
			return false;
		}
		Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs();
		return age.compareTo(TOLERANCE) <= 0
				&& keys.stream().filter(key -> !key.isBlank()).anyMatch(key -> made(key, id, time, body, signature));
	}

	/** Signs with the first key. */
	public String sign(String id, String time, byte[] body) {
		return signature(keys.get(0), id, time, body);
	}

	private static boolean made(String key, String id, String time, byte[] body, String signature) {
		return MessageDigest.isEqual(signature(key, id, time, body).getBytes(StandardCharsets.US_ASCII),
				signature.getBytes(StandardCharsets.US_ASCII));
	}

	private static String signature(String key, String id, String time, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
		}
	}
}
