package org.shebaohub.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallbackSignatureTests {

	private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

	private static final byte[] BODY = "{\"endToEndId\":\"R1\"}".getBytes(StandardCharsets.UTF_8);

	private final CallbackSignature signature = new CallbackSignature(List.of("new key", "old key"));

	@Test
	@DisplayName("SEC-12 FM-27 a callback is taken within five minutes, to the second")
	void acceptsWithinFiveMinutes() throws Exception {
		for (long offset : new long[] { -300, 0, 300 }) {
			assertThat(verify("new key", NOW.getEpochSecond() + offset, BODY)).as("offset %s", offset).isTrue();
		}
		for (long offset : new long[] { -301, 301 }) {
			assertThat(verify("new key", NOW.getEpochSecond() + offset, BODY)).as("offset %s", offset).isFalse();
		}
	}

	@Test
	@DisplayName("SEC-12 FM-28 either of two keys signs, no other does, and an empty key signs nothing")
	void acceptsBothKeysOnly() throws Exception {
		assertThat(verify("old key", NOW.getEpochSecond(), BODY)).isTrue();
		assertThat(verify("stolen", NOW.getEpochSecond(), BODY)).isFalse();
		assertThat(new CallbackSignature(List.of("")).verify("id", "1800000000", BODY, "", NOW)).isFalse();
	}

	@Test
	@DisplayName("SEC-12 FM-28 a changed body, id or time breaks the signature")
	void refusesTampering() throws Exception {
		String made = sign("new key", "id", NOW.getEpochSecond(), BODY);
		String time = Long.toString(NOW.getEpochSecond());
		assertThat(signature.verify("id", time, BODY, made, NOW)).isTrue();
		assertThat(signature.verify("id2", time, BODY, made, NOW)).isFalse();
		assertThat(signature.verify("id", Long.toString(NOW.getEpochSecond() + 1), BODY, made, NOW)).isFalse();
		assertThat(signature.verify("id", time, "{}".getBytes(StandardCharsets.UTF_8), made, NOW)).isFalse();
		assertThat(signature.verify("id", time, BODY, null, NOW)).isFalse();
		assertThat(signature.verify(null, time, BODY, made, NOW)).isFalse();
		assertThat(signature.verify("id", "soon", BODY, made, NOW)).isFalse();
	}

	private boolean verify(String key, long time, byte[] body) throws Exception {
		return signature.verify("id", Long.toString(time), body, sign(key, "id", time, body), NOW);
	}

	private static String sign(String key, String id, long time, byte[] body) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(mac.doFinal(body));
	}
}
