package org.shebaohub.vault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys have sealed in this store. */
@Repository
class JdbcVaultKeys {

	private record Key(String id, String proof) {
	}

	private final JdbcClient jdbc;

	JdbcVaultKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The proofs of those that are still needed, by id. */
	Map<String, String> needed() {
		return jdbc.sql("select id, proof from vault_key where not retired order by id")
			.query((row, n) -> new Key(row.getString("id"), row.getString("proof"))).list().stream()
			.collect(Collectors.toMap(Key::id, Key::proof));
	}

	/** From now on it is needed. */
	void take(String id, String proof) {
		jdbc.sql("insert into vault_key (id, proof, retired) values (?, ?, false) on conflict do nothing").params(id, proof).update();
		jdbc.sql("update vault_key set proof = ?, retired = false where id = ? and retired").params(proof, id).update();
	}

	void retire(List<String> ids) {
		ids.forEach(id -> jdbc.sql("update vault_key set retired = true where id = ?").param(id).update());
	}
}
