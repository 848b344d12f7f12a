package org.shebaohub.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tokens, which holds digests only. */
@Repository
class JdbcTokens {

	/** A token that was good when it was read. */
	record Known(Actor actor, Instant expires) {
	}

	private final JdbcClient jdbc;

	JdbcTokens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(String digest, String user, Instant issued, Instant expires) {
		jdbc.sql("""
				insert into access_token (digest, user_name, issued_at, expires_at)
				values (:digest, :user, :issued, :expires)""")
			.param("digest", digest).param("user", user).param("issued", at(issued)).param("expires", at(expires))
			.update();
	}

	Optional<Known> live(String digest, Instant now) {
		return jdbc.sql("""
				select u.*, t.expires_at from access_token t join access_user u on u.name = t.user_name
				where t.digest = :digest and t.revoked_at is null and t.expires_at > :now and u.active""")
			.param("digest", digest).param("now", at(now))
			.query((row, number) -> new Known(JdbcAccounts.account(row).actor(),
					row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	int revoke(String digest, Instant now) {
		return jdbc.sql("update access_token set revoked_at = :now where digest = :digest and revoked_at is null")
			.param("now", at(now)).param("digest", digest).update();
	}

	int revokeAll(String user, Instant now) {
		return jdbc.sql("update access_token set revoked_at = :now where user_name = :user and revoked_at is null")
			.param("now", at(now)).param("user", user).update();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
