package org.shebaohub.exchange;

import java.util.Map;

/**
 * A message or command that came in.
 *
 * @param source who sent it; a message id is unique only within its source
 * @param messageId the sender's own id or Idempotency-Key
 * @param content the canonical body; the same id with other content is refused
 */
public record Incoming(String source, String messageId, String kind, String subject, Map<String, String> keys,
		String content) {
}
