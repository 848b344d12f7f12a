package org.shebaohub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tokens, which holds digests only. */
@Repository
class JdbcTokens {

	/** A token that was good when it was read. */
	record Known(Actor actor, Instant expires) {
	}

	private final JdbcClient jdbc;

	private final JdbcAccounts accounts;

	private final Vault vault;

	JdbcTokens(JdbcClient jdbc, JdbcAccounts accounts, Vault vault) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.vault = vault;
	}

	void insert(String digest, String user, Instant issued, Instant expires) {
		jdbc.sql("""
				insert into access_token (digest, user_name, issued_at, expires_at, seal)
				values (:digest, :user, :issued, :expires, :seal)""")
			.param("digest", digest).param("user", user).param("issued", at(issued)).param("expires", at(expires))
			.param("seal", seal(digest, user, expires)).update();
	}

	/** So that no token is made another user's, or lives longer. */
	private String seal(String digest, String user, Instant expires) {
		return vault.digest(String.join("\n", "access_token", digest, user, Long.toString(expires.getEpochSecond())));
	}

	Optional<Known> live(String digest, Instant now) {
		return jdbc.sql("""
				select u.*, t.expires_at, t.seal from access_token t join access_user u on u.name = t.user_name
				where t.digest = :digest and t.revoked_at is null and t.expires_at > :now and u.active""")
			.param("digest", digest).param("now", at(now))
			.query((row, number) -> Optional.ofNullable(known(row, digest)))
			.optional().flatMap(known -> known);
	}

	private Known known(ResultSet row, String digest) throws SQLException {
		JdbcAccounts.Stored stored = JdbcAccounts.stored(row);
		Actor actor = stored.account().actor();
		Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
		boolean genuine = accounts.isIntact(stored) && row.getString("seal").equals(seal(digest, actor.name(), expires));
		return genuine ? new Known(actor, expires) : null;
	}

	int revoke(String digest, Instant now) {
		return jdbc.sql("update access_token set revoked_at = :now, seal = '' where digest = :digest and revoked_at is null")
			.param("now", at(now)).param("digest", digest).update();
	}

	int revokeAll(String user, Instant now) {
		return jdbc.sql("update access_token set revoked_at = :now, seal = '' where user_name = :user and revoked_at is null")
			.param("now", at(now)).param("user", user).update();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
