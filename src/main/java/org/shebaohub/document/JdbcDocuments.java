package org.shebaohub.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code document}; the sealed name opens only beside the facts that it was stored with. */
@Repository
class JdbcDocuments {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcDocuments(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** False when the same content is kept already for the same thing. */
	boolean insert(StoredDocument document) {
		return jdbc.sql("""
				insert into document (id, about, name, media_type, size, digest, chunks, stored_by, stored_at)
				values (:id, :about, :name, :mediaType, :size, :digest, :chunks, :storedBy, :storedAt)
				on conflict do nothing
				""")
			.param("id", document.id())
			.param("about", document.about())
			.param("name", vault.seal(document.name(), place(document)))
			.param("mediaType", document.mediaType())
			.param("size", document.size())
			.param("digest", document.digest())
			.param("chunks", document.chunks())
			.param("storedBy", document.storedBy())
			.param("storedAt", Timestamp.from(document.storedAt()))
			.update() == 1;
	}

	Optional<StoredDocument> find(long id) {
		return jdbc.sql("select * from document where id = ?").param(id).query((row, n) -> document(row)).optional();
	}

	Optional<StoredDocument> find(String about, String digest) {
		return jdbc.sql("select * from document where about = ? and digest = ?")
			.params(about, digest)
			.query((row, n) -> document(row))
			.optional();
	}

	List<StoredDocument> about(String about) {
		return jdbc.sql("select * from document where about = ? order by id")
			.param(about)
			.query((row, n) -> document(row))
			.list();
	}

	private StoredDocument document(ResultSet row) throws SQLException {
		StoredDocument sealed = new StoredDocument(row.getLong("id"), row.getString("about"), "",
				row.getString("media_type"), row.getLong("size"), row.getString("digest"), row.getInt("chunks"),
				row.getString("stored_by"), row.getTimestamp("stored_at").toInstant());
		String name = vault.open(row.getBytes("name"), place(sealed));
		return new StoredDocument(sealed.id(), sealed.about(), name, sealed.mediaType(), sealed.size(), sealed.digest(),
				sealed.chunks(), sealed.storedBy(), sealed.storedAt());
	}

	private static String place(StoredDocument document) {
		return "document.name/%d/%s/%s/%d/%s/%d".formatted(document.id(), document.about(), document.mediaType(),
				document.size(), document.digest(), document.chunks());
	}
}
