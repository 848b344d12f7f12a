package org.shebaohub.vault;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sealed values of any table, with the places that they are sealed for. */
@Repository
class JdbcSealedColumns {

	/** @param place null while it has none */
	record Value(Object key, Object second, String place, byte[] sealed) {
	}

	private final JdbcClient jdbc;

	JdbcSealedColumns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Values that do not begin with this mark, in the order of their keys. @param after null for the first page */
	List<Value> without(byte[] mark, SealedColumn column, Value after, int limit) {
		String second = Objects.requireNonNullElse(column.second(), "0");
		String beyond = after == null ? "" : column.second() == null ? " and " + column.key() + " > :key"
				: " and %1$s >= :key and (%1$s > :key or %2$s > :second)".formatted(column.key(), second);
		StatementSpec statement = jdbc.sql("select %1$s as key_one, %2$s as key_two, %3$s as place, %4$s as sealed from %5$s where %4$s is not null and substring(%4$s, 1, %6$d) <> :mark%7$s order by key_one, key_two limit :limit"
			.formatted(column.key(), second, column.place(), column.column(), column.table(), mark.length, beyond))
			.param("mark", mark).param("limit", limit);
		if (after != null) {
			statement = statement.param("key", after.key()).param("second", after.second());
		}
		return statement.query((row, n) -> new Value(row.getObject("key_one"), row.getObject("key_two"), row.getString("place"),
				row.getBytes("sealed"))).list();
	}

	/** False when it was written meanwhile. */
	boolean replace(SealedColumn column, Value old, byte[] fresh) {
		String and = column.second() == null ? "" : " and " + column.second() + " = :second";
		return jdbc.sql("update %s set %2$s = :fresh where %3$s = :key%4$s and %2$s = :old".formatted(column.table(), column.column(),
				column.key(), and)).param("fresh", fresh).param("key", old.key()).param("second", old.second()).param("old", old.sealed())
			.update() == 1;
	}
}
