package org.shebaohub.connector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.shebaohub.exchange.Incoming;

/** A body that nobody could read, kept byte by byte, under the digest that its sender can reckon too. */
final class RawBody {

	/** The id under which all that a source sent unreadable waits. */
	static final String UNREAD = "unread";

	private static final String BYTES = "base64:";

	private RawBody() {
	}

	static Incoming incoming(String source, String id, String kind, byte[] body) {
		return new Incoming(source, id, kind, "event", Map.of("sha256", digest(body)), text(body));
	}

	/** SHA-256 of the bytes, in hex. */
	static String digest(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", e);
		}
	}

	/** The bytes behind what was kept. */
	static byte[] bytes(String kept) {
		return kept.startsWith(BYTES) ? Base64.getDecoder().decode(kept.substring(BYTES.length()))
				: kept.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] body) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
			return text.startsWith(BYTES) ? BYTES + Base64.getEncoder().encodeToString(body) : text;
		}
		catch (CharacterCodingException notUtf8) {
			return BYTES + Base64.getEncoder().encodeToString(body);
		}
	}
}
