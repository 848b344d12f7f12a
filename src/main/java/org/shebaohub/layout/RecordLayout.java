package org.shebaohub.layout;

import java.util.List;

/**
 * One kind of record.
 *
 * @param mark with which it begins, its first column
 */
public record RecordLayout(String mark, List<Column> columns) {

	/** @param width in bytes, 0 where a separator ends it */
	public record Column(String field, int width) {
	}

	/** Where a field stands, from zero on; -1 when the record does not have it. */
	public int place(String field) {
		return columns.stream().map(Column::field).toList().indexOf(field);
	}

	public int width() {
		return columns.stream().mapToInt(Column::width).sum();
	}
}
