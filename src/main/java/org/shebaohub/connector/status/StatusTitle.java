package org.shebaohub.connector.status;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.reconciliation.StatusSource;

/** Who speaks in a status file, and of which day: {@code #status,FUND,2026-10-12}. */
record StatusTitle(StatusSource source, LocalDate asOf) {

	/** @return null when it says neither or only one of them */
	static StatusTitle of(CsvRecord first) {
		List<String> words = first == null ? List.of()
				: first.getFields().stream().map(word -> word.replace("\uFEFF", "").strip()).toList();
		if (words.size() < 3 || !words.get(0).equals("#status")) {
			return null;
		}
		try {
			return new StatusTitle(StatusSource.valueOf(words.get(1)), LocalDate.parse(words.get(2)));
		}
		catch (IllegalArgumentException | DateTimeException unreadable) {
			return null;
		}
	}
}
