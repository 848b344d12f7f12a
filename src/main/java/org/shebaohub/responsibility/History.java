package org.shebaohub.responsibility;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.operationlog.LogRow;

/**
 * What the log and the books know of one employee.
 *
 * @param rows of the employee and of all exits, oldest first
 */
record History(List<Trace> rows, List<OpenItem> items) {

	static History of(Stream<LogRow> rows, List<OpenItem> items) {
		return new History(rows.sorted(Comparator.comparing(LogRow::at)).map(Trace::new).toList(), items);
	}

	Stream<Trace> all(Predicate<Trace> which) {
		return rows.stream().filter(which);
	}

	Optional<Trace> first(Instant from, Predicate<Trace> which) {
		return all(which).filter(row -> !row.at().isBefore(from)).findFirst();
	}

	/** The items of which the employee owed something at a time, as the log has it. */
	List<OpenItem> openAt(Instant when) {
		return owed().filter(item -> wasOpen(item, when)).toList();
	}

	/** What the employee, not the employer, owes or owed. */
	Stream<OpenItem> owed() {
		return items.stream().filter(item -> item.kind().isOwedByEmployee());
	}

	private boolean wasOpen(OpenItem item, Instant when) {
		return all(row -> row.isOf(item.no()) && !row.at().isAfter(when) && !row.field("open").isEmpty())
			.reduce((earlier, later) -> later)
			.filter(last -> !last.field("open").equals("0.00"))
			.isPresent();
	}

	/** When the item was settled for good. */
	Optional<Trace> settled(OpenItem item, Instant from) {
		return first(from, row -> row.isOf(item.no()) && row.field("open").equals("0.00"));
	}
}
