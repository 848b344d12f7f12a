package org.shebaohub.operationlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.shebaohub.operationlog.chain.Entry;
import org.shebaohub.operationlog.chain.Link;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.vault.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody does who may write to the store and knows all of this program, but has no key of the hub. */
enum Tampering {

	CONTENT_EDITED("3 ALTERED", (jdbc, key) -> sql(jdbc, "update operation_log set content = '{\"amount\":\"900.00\"}' where no = 3")),
	ACTOR_EDITED("3 ALTERED", (jdbc, key) -> sql(jdbc, "update operation_log set actor = 'somebody' where no = 3")),
	TIME_EDITED("3 ALTERED", (jdbc, key) -> sql(jdbc, "update operation_log set at = timestamp '2026-10-01 00:00:00' where no = 3")),
	DIGEST_EDITED("3 ALTERED", (jdbc, key) -> sql(jdbc, "update operation_log set digest = 'x' where no = 3")),
	DELETED("3 MISSING", (jdbc, key) -> sql(jdbc, "delete from operation_log where no = 3")),
	DELETED_AND_CLOSED_UP("3 ALTERED", (jdbc, key) -> {
		sql(jdbc, "delete from operation_log where no = 3");
		sql(jdbc, "update operation_log set no = no - 1 where no > 3");
	}),
	TAKEN_OUT_OF_THE_CHAIN("3 MISSING", (jdbc, key) -> sql(jdbc, "update operation_log set no = null, hash = null where no = 3")),
	INSERTED("4 INSERTED", (jdbc, key) -> insert(jdbc, "4")),
	INSERTED_AND_OPENED_UP("4 ALTERED", (jdbc, key) -> {
		sql(jdbc, "update operation_log set no = no + 1 where no > 3");
		insert(jdbc, "4");
	}),
	APPENDED("7 INSERTED", (jdbc, key) -> {
		insert(jdbc, "7");
		rechain(jdbc, 7);
	}),
	REORDERED("2 ALTERED", (jdbc, key) -> sql(jdbc, "update operation_log set no = 6 - no where no in (2, 4)")),
	CUT_OFF("5 TRUNCATED", (jdbc, key) -> sql(jdbc, "delete from operation_log where no > 4")),
	CUT_OFF_WITH_ITS_SEALS("5 TRUNCATED", (jdbc, key) -> {
		sql(jdbc, "delete from operation_log where no > 4");
		sql(jdbc, "delete from operation_log_seal where no > 4");
	}),
	EMPTIED("1 TRUNCATED", (jdbc, key) -> {
		sql(jdbc, "delete from operation_log");
		sql(jdbc, "delete from operation_log_seal");
	}),
	EDITED_AND_CHAINED_ANEW("4 REWRITTEN", (jdbc, key) -> {
		sql(jdbc, "update operation_log set actor = 'somebody' where no = 3");
		rechain(jdbc, 3);
	}),
	REWRITTEN_WITH_A_KEY_OF_HIS_OWN("2 REWRITTEN", (jdbc, key) -> {
		sql(jdbc, "update operation_log set actor = 'somebody' where no = 1");
		rechain(jdbc, 1);
		resign(jdbc, key);
	}),
	RESTORATION_FORGED("3 TRUNCATED", (jdbc, key) -> {
		String known = jdbc.sql("select hash from operation_log where no = 6").query(String.class).single();
		sql(jdbc, "delete from operation_log where no = 3");
		sql(jdbc, "delete from operation_log_seal where no >= 3");
		sql(jdbc, "update operation_log set no = null, hash = null, genuine = null where no > 3");
		jdbc.sql("insert into operation_log_restored (known, hash, kept, matched) values (6, ?, 2, true)").param(known).update();
	}),
	SEALS_REMOVED("1 INSERTED", (jdbc, key) -> sql(jdbc, "delete from operation_log_seal"));

	/** Of the flaws that are found, the first. */
	final String first;

	final BiConsumer<JdbcClient, SigningKey> deed;

	Tampering(String first, BiConsumer<JdbcClient, SigningKey> deed) {
		this.first = first;
		this.deed = deed;
	}

	private static void sql(JdbcClient jdbc, String sql) {
		jdbc.sql(sql).update();
	}

	private static void insert(JdbcClient jdbc, String no) {
		sql(jdbc, "insert into operation_log (at, actor, action, case_key, content, digest, no, genuine, hash) "
				+ "select at, actor, 'PAYOUT_RELEASED', case_key, content, digest, " + no + ", true, hash from operation_log where no = 2");
	}

	/** Computes the hashes from a row on, as anybody can. */
	private static void rechain(JdbcClient jdbc, long from) {
		String before = jdbc.sql("select hash from operation_log where no = :no").param("no", from - 1).query(String.class)
			.optional().orElse(Link.ROOT);
		for (Link link : links(jdbc, from)) {
			Link anew = Link.after(before, link.no(), link.entry(), true);
			jdbc.sql("update operation_log set hash = ? where no = ?").params(anew.hash(), anew.no()).update();
			before = anew.hash();
		}
	}

	private static List<Link> links(JdbcClient jdbc, long from) {
		return new ArrayList<>(jdbc.sql("select * from operation_log where no >= :no order by no").param("no", from)
			.query((row, n) -> new Link(row.getLong("no"), new Entry(row.getLong("id"), row.getTimestamp("at").toInstant(),
					row.getString("actor"), row.getString("action"), row.getString("case_key"), row.getString("content"),
					row.getString("digest")), true, row.getString("hash"))).list());
	}

	private static void resign(JdbcClient jdbc, SigningKey key) {
		for (Link link : links(jdbc, 1)) {
			java.sql.Timestamp at = jdbc.sql("select sealed_at from operation_log_seal where no = :no").param("no", link.no())
				.query(java.sql.Timestamp.class).optional().orElse(null);
			if (at != null) {
				Seal seal = Seal.under(link, at.toInstant(), key);
				jdbc.sql("update operation_log_seal set hash = ?, signed_by = ?, signature = ? where no = ?")
					.params(seal.hash(), seal.key(), seal.signature(), seal.no()).update();
			}
		}
	}
}
