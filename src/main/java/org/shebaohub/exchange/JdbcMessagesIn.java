package org.shebaohub.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code message_in}: the inbox. */
@Repository
class JdbcMessagesIn {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcMessagesIn(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** What is stored under a known id: the digest of its content and the answer given. */
	record Known(String digest, String answer) {
	}

	Optional<Known> find(Incoming incoming) {
		return jdbc.sql("select digest, answer from message_in where source = :source and message_id = :id")
			.param("source", incoming.source())
			.param("id", incoming.messageId())
			.query((row, n) -> new Known(row.getString("digest"),
					vault.open(row.getBytes("answer"), place("answer", incoming.source(), incoming.messageId()))))
			.optional();
	}

	/** Empty when another transaction has stored the same id meanwhile. */
	Optional<Long> insert(Incoming incoming, String messageId, String state, Instant now, String answer) {
		var key = new GeneratedKeyHolder();
		int rows = jdbc.sql("""
				insert into message_in (source, message_id, kind, subject, state, received_at, content, digest, answer)
				values (:source, :id, :kind, :subject, :state, :now, :content, :digest, :answer)
				on conflict do nothing
				""")
			.param("source", incoming.source())
			.param("id", messageId)
			.param("kind", incoming.kind())
			.param("subject", incoming.subject())
			.param("state", state)
			.param("now", Timestamp.from(now))
			.param("content", vault.seal(incoming.content(), place("content", incoming.source(), messageId)))
			.param("digest", digest(incoming))
			.param("answer", vault.seal(answer, place("answer", incoming.source(), messageId)))
			.update(key, "id");
		return rows == 0 ? Optional.empty() : Optional.of(key.getKey().longValue());
	}

	String digest(Incoming incoming) {
		return vault.digest(incoming.kind() + "\n" + incoming.content());
	}

	private static String place(String column, String source, String messageId) {
		return "message_in." + column + "/" + source + "/" + messageId;
	}
}
