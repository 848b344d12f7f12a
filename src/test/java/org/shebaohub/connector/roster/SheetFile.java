package org.shebaohub.connector.roster;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.Look;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.RosterSheet;

/** A roster file that was fetched, and what its reader makes of it. */
final class SheetFile {

	private static final LocalDate TODAY = LocalDate.parse("2026-10-12");

	private final RosterReader reader;

	SheetFile(String name, byte[] content) {
		this(name, () -> new ByteArrayInputStream(content));
	}

	SheetFile(String name, Supplier<InputStream> content) {
		reader = new RosterReader(new FiledFile(new Look.Claim(1, 1, "hr", name), FiledFile.Verdict.PROCEED, "digest", 1, content, () -> {
		}));
	}

	static SheetFile csv(String name, String content) {
		return new SheetFile(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** Null when there is none. */
	RosterSheet sheet() {
		return reader.sheet(TODAY);
	}

	List<RosterSheet.Line> lines() {
		List<RosterSheet.Line> lines = new ArrayList<>();
		org.assertj.core.api.Assertions.assertThat(sheet().lines().read(lines::add)).isEmpty();
		return lines;
	}

	/** Of the whole file. */
	List<Finding> findings() {
		RosterSheet sheet = sheet();
		return sheet == null ? reader.findings() : sheet.lines().read(line -> {
		});
	}
}
