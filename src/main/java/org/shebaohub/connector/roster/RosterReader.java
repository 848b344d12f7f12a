package org.shebaohub.connector.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.Topic;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterSheet;

/** Reads a roster file, CSV or Excel: perhaps a title, a row of columns, then one row for each employment. */
final class RosterReader {

	private static final int MOST_LINES = 500_000;

	private static final int MOST_FINDINGS = 200;

	private final FiledFile file;

	private final SheetRows rows;

	private final List<Finding> findings = new ArrayList<>();

	private RosterTitle title;

	RosterReader(FiledFile file) {
		this.file = file;
		this.rows = file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? new ExcelRows() : new CsvRows();
	}

	/** What the file is about, as far as it was read. */
	Topic topic() {
		return title == null ? Topic.ofName(file.name()) : title.full() ? new Topic("full", "")
				: new Topic("delta", title.asOf().toString());
	}

	/** Why there is no sheet. */
	List<Finding> findings() {
		return List.copyOf(findings);
	}

	/** @return null when there are findings; otherwise its lines are read from the file, as often as they are asked for */
	RosterSheet sheet(LocalDate today) {
		List<SheetRow> head = new ArrayList<>();
		walk(row -> {
			head.add(row);
			return head.size() < 2;
		}, findings);
		if (!findings.isEmpty()) {
			return null;
		}
		boolean titled = !head.isEmpty() && head.get(0).isTitle();
		title = RosterTitle.of(file.name(), titled ? String.join(",", head.get(0).texts()) : null, today, findings);
		if (head.size() < (titled ? 2 : 1)) {
			findings.add(new Finding("ROSTER_EMPTY", file.name() + " has no row of columns",
					"begin with employeeNo,employer,unit,effectiveFrom,…", Role.HR));
		}
		if (!findings.isEmpty()) {
			return null;
		}
		SheetRow columns = head.get(titled ? 1 : 0);
		return new RosterSheet(file.name(), title.full(), title.asOf(), new Lines(columns));
	}

	private List<Finding> lines(SheetRow columns, Consumer<RosterSheet.Line> taker) {
		List<Finding> found = new ArrayList<>();
		LineReader reader = new LineReader(columns.texts(), found);
		int[] lines = { 0 };
		walk(row -> {
			if (row.number() > columns.number()) {
				reader.read(rows.omitsEmptyCells() ? row.padded(columns.cells().size()) : row).ifPresent(taker);
				if (++lines[0] > MOST_LINES) {
					throw new SheetBroken("ROSTER_TOO_LONG", "more than " + MOST_LINES + " lines", "send several delta files");
				}
			}
			return found.size() < MOST_FINDINGS;
		}, found);
		return found;
	}

	/** As often as they are asked for. */
	private final class Lines implements RosterSheet.Lines {

		private final SheetRow columns;

		Lines(SheetRow columns) {
			this.columns = columns;
		}

		@Override
		public List<Finding> read(Consumer<RosterSheet.Line> taker) {
			return lines(columns, taker);
		}

		@Override
		public void goesOn() {
			file.goesOn().run();
		}
	}

	private void walk(Predicate<SheetRow> taker, List<Finding> found) {
		try (InputStream content = file.content().get()) {
			rows.each(content, taker);
		}
		catch (SheetBroken broken) {
			found.add(broken.finding(file.name()));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
