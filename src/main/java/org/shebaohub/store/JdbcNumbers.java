package org.shebaohub.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers that the embedded store gives out. H2 writes how far a sequence has come without waiting for it: a store
 * that was killed may give out again what is already on rows. PostgreSQL does not.
 */
class JdbcNumbers {

	/** More than what all connections together can have taken since H2 last wrote it: 32 numbers each. */
	private static final int AHEAD = 1_000;

	private final JdbcClient jdbc;

	JdbcNumbers(DataSource store) {
		this.jdbc = JdbcClient.create(store);
	}

	/** Before the first number of this life. */
	void skipAhead() {
		List<String> moves = jdbc.sql("""
				select 'alter sequence "' || sequence_name || '" restart with ' || (base_value + :ahead * increment)
				from information_schema.sequences where sequence_schema = 'public'
				union all
				select 'alter table "' || table_name || '" alter column "' || column_name || '" restart with '
					|| (identity_base + :ahead * identity_increment)
				from information_schema.columns where table_schema = 'public' and is_identity = 'YES'
				""").param("ahead", AHEAD).query(String.class).list();
		moves.forEach(move -> jdbc.sql(move).update());
	}
}
