package org.shebaohub.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shebaohub.vault.SealBroken;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sealed chunks: each opens only in its document, at its number, as the last or not the last. Uploads under way have a
 * row of their own, so that what a crash leaves is found.
 */
@Repository
class JdbcChunks {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcChunks(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	long next() {
		return jdbc.sql("select nextval('document_number')").query(Long.class).single();
	}

	long begin(Instant now) {
		long id = next();
		jdbc.sql("insert into document_upload (id, begun_at) values (?, ?)").params(id, Timestamp.from(now)).update();
		return id;
	}

	/** False when the upload was cleared away meanwhile. */
	boolean end(long id) {
		return jdbc.sql("delete from document_upload where id = ?").param(id).update() == 1;
	}

	List<Long> begunBefore(Instant time) {
		return jdbc.sql("select id from document_upload where begun_at < ? order by id limit 100")
			.param(Timestamp.from(time))
			.query(Long.class)
			.list();
	}

	void write(long id, int number, boolean last, byte[] content) {
		jdbc.sql("insert into document_chunk (document_id, number, content) values (?, ?, ?)")
			.params(id, number, vault.sealBytes(content, place(id, number, last)))
			.update();
	}

	/** @throws SealBroken when the chunk is missing, altered, or from another place */
	byte[] read(long id, int number, boolean last) {
		byte[] sealed = jdbc.sql("select content from document_chunk where document_id = ? and number = ?")
			.params(id, number)
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new SealBroken(place(id, number, last), null));
		return vault.openBytes(sealed, place(id, number, last));
	}

	void remove(long id) {
		jdbc.sql("delete from document_chunk where document_id = ?").param(id).update();
	}

	private static String place(long id, int number, boolean last) {
		return "document_chunk/" + id + "/" + number + (last ? "/last" : "/more");
	}
}
