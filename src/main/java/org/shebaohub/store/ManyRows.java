package org.shebaohub.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Rows of a table that are inserted many at once, every column as one list: a store that is told of so many fields one by one
 * takes twice as long.
 *
 * @param <T> what a row is made of; no function may depend on another's having been asked
 */
public final class ManyRows<T> {

	/** @param lists one for each parameter */
	public record Ready(String sql, List<Object[]> lists) {
	}

	private record Column<T>(String name, String type, Function<T, ?> value, IntFunction<Object[]> list) {

		Object[] of(List<T> rows) {
			return rows.stream().map(value).toArray(list);
		}
	}

	private final String table;

	private final String conflict;

	private final List<Column<T>> columns = new ArrayList<>();

	/** Put together once: of so few rows as a log entry has it would be most of the work. */
	private String statement;

	/** @param conflict what follows the rows, such as {@code on conflict do nothing}, or nothing */
	public ManyRows(String table, String conflict) {
		this.table = table;
		this.conflict = conflict;
	}

	public ManyRows<T> text(String name, Function<T, String> value) {
		return column(name, "varchar", value, String[]::new);
	}

	public ManyRows<T> number(String name, Function<T, Long> value) {
		return column(name, "bigint", value, Long[]::new);
	}

	public ManyRows<T> sealed(String name, Function<T, byte[]> value) {
		return column(name, "bytea", value, byte[][]::new);
	}

	public ManyRows<T> day(String name, Function<T, LocalDate> value) {
		return column(name, "date", value.andThen(ManyRows::text), String[]::new);
	}

	public ManyRows<T> instant(String name, Function<T, Instant> value) {
		return column(name, "timestamp with time zone", value.andThen(ManyRows::text), String[]::new);
	}

	/** The statement that inserts these rows. */
	public Ready ready(List<T> rows) {
		if (statement == null) {
			statement = sql();
		}
		return new Ready(statement, columns.stream().map(column -> column.of(rows)).toList());
	}

	private String sql() {
		return "insert into " + table + " (" + String.join(", ", columns.stream().map(Column::name).toList()) + ") select * from unnest("
				+ String.join(", ", columns.stream().map(column -> "cast(? as " + column.type() + " array)").toList()) + ") " + conflict;
	}

	private ManyRows<T> column(String name, String type, Function<T, ?> value, IntFunction<Object[]> list) {
		columns.add(new Column<>(name, type, value, list));
		return this;
	}

	private static String text(Object value) {
		return value == null ? null : value.toString();
	}
}
