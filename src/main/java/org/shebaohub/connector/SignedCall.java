package org.shebaohub.connector;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.WallClock;

/**
 * One signed webhook.
 *
 * @param id the same at every attempt, so that the other side can tell a repeat
 * @param time epoch seconds by the wall clock
 * @param signature hex HMAC-SHA256 over id, time and body, joined by dots
 */
public record SignedCall(String id, String time, String signature, String body) {

	/** The stored content with the signature of this attempt. */
	public static SignedCall of(Delivery delivery, String key, WallClock clock) {
		String id = delivery.subject() + "-" + delivery.id();
		String time = Long.toString(clock.now().getEpochSecond());
		byte[] body = delivery.content().getBytes(StandardCharsets.UTF_8);
		return new SignedCall(id, time, new CallbackSignature(List.of(key)).sign(id, time, body), delivery.content());
	}
}
