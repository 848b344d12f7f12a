package org.shebaohub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StillRunning;
import org.shebaohub.exchange.AsideDesk;
import org.shebaohub.kernel.WallClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes signed callbacks: refuses forged, late and unreadable ones, and applies a genuine one once. */
@Component
public class CallbackDoor {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final int LARGEST = 256 * 1024;

	private final MailRoom mailRoom;

	private final AsideDesk asides;

	private final TransactionOperations transaction;

	private final WallClock clock;

	CallbackDoor(MailRoom mailRoom, AsideDesk asides, TransactionOperations transaction, WallClock clock) {
		this.mailRoom = mailRoom;
		this.asides = asides;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Applies the callback in the exchange.
	 *
	 * @param source whose callback; also the name under which its ids are remembered
	 * @param effect what it means, inside the transaction of its inbox row
	 * @return the HTTP status: 204 taken, now or before; 400 unreadable; 401 not genuine; 409 known id, other content
	 */
	public int take(Exchange exchange, String source, List<String> keys, Consumer<JsonNode> effect) {
		Message message = exchange.getMessage();
		byte[] body = message.getBody(byte[].class);
		String id = message.getHeader("X-Callback-Id", String.class);
		if (!isGenuine(message, body, keys)) {
			return 401;
		}
		try {
			once(new Incoming(source, id, source, "callback", Map.of(), new String(body, StandardCharsets.UTF_8)), read(body), effect);
			return 204;
		}
		catch (IOException e) {
			keep(source, id, body);
			return 400;
		}
		catch (OtherContent | StillRunning e) {
			return 409;
		}
	}

	private void once(Incoming incoming, JsonNode document, Consumer<JsonNode> effect) {
		mailRoom.once(incoming, () -> {
			effect.accept(document);
			return "";
		});
	}

	private void keep(String source, String id, byte[] body) {
		if (!asides.isFull(source)) {
			transaction.executeWithoutResult(status -> mailRoom.setAside(RawBody.incoming(source, id, source, body),
					"CALLBACK_UNREADABLE signed as it must be, but not one JSON document"));
		}
	}

	private boolean isGenuine(Message message, byte[] body, List<String> keys) {
		return body != null && body.length <= LARGEST && new CallbackSignature(keys).verify(
				message.getHeader("X-Callback-Id", String.class), message.getHeader("X-Callback-Time", String.class), body,
				message.getHeader("X-Callback-Signature", String.class), clock.now());
	}

	/** A NUL in a text is refused here: no store and no log holds it. */
	private static JsonNode read(byte[] body) throws IOException {
		JsonNode document = MAPPER.readTree(body);
		if (document.toString().contains("\\u0000")) {
			throw new IOException("a NUL in a text");
		}
		return document;
	}
}
