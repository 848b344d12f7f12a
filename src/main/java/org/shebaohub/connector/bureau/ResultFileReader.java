package org.shebaohub.connector.bureau;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.shebaohub.contribution.ResultHeader;
import org.shebaohub.contribution.ResultLine;
import org.shebaohub.layout.FileLayout;
import org.shebaohub.layout.RecordLayout;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/** Reads a result file from its first byte to its last, holding one line at a time. */
final class ResultFileReader {

	private final FileLayout layout;

	private final Faults faults;

	private final RecordCutter cutter;

	private final RowBinder binder;

	private ResultHeader header;

	private int count;

	private long fen;

	private boolean closed;

	private int half;

	ResultFileReader(FileLayout layout, String file, CamelContext camel) {
		this.layout = layout;
		this.faults = new Faults(file);
		this.cutter = new RecordCutter(layout, faults);
		this.binder = new RowBinder(camel);
	}

	ResultHeader header() {
		return header;
	}

	int count() {
		return count;
	}

	Yuan total() {
		return Yuan.ofFen(fen);
	}

	Faults faults() {
		return faults;
	}

	/** Gives each line to the taker; what is wrong is in {@link #faults} afterwards. */
	void read(InputStream content, Consumer<ResultLine> taker) throws IOException {
		ByteLines lines = new ByteLines(content);
		if (lines.advance() && isReadable(lines) && ByteOrderMark.isFine(lines, layout, faults)) {
			header(lines);
			while (!faults.isEnough() && lines.advance() && isReadable(lines)) {
				record(lines, taker);
			}
			if (!closed && !faults.isEnough() && !lines.isTooLong()) {
				faults.add("FILE_TRUNCATED", "line " + (half > 0 ? half : lines.number()), "it ends at byte " + lines.offset()
						+ (half > 0 ? " inside a record" : " without the closing record"), "ask the bureau for the whole file");
			}
		}
	}

	/** What has no line's end for so long is not read on. */
	private boolean isReadable(ByteLines lines) {
		if (lines.isTooLong()) {
			faults.add("FILE_LINE_TOO_LONG", "line " + lines.number(), "more than " + ByteLines.LONGEST + " bytes",
					"ask the bureau for a file of records");
		}
		return !lines.isTooLong();
	}

	private void record(ByteLines lines, Consumer<ResultLine> taker) {
		if (closed) {
			faults.add("FILE_AFTER_TRAILER", "line " + lines.number(), "something follows the closing record",
					"ask the bureau for a corrected file");
		}
		else if (begins(lines, layout.trailer())) {
			trailer(lines);
		}
		else if (lines.isEnded()) {
			line(lines, taker);
		}
		else {
			half = lines.number();
		}
	}

	private void header(ByteLines lines) {
		Cells cells = cells(lines, layout.header());
		if (cells != null) {
			String unit = cells.number("unit");
			String month = cells.month("month");
			int sequence = cells.count("sequence");
			if (faults.none()) {
				header = new ResultHeader(unit, InsuranceMonth.parse(month), sequence);
			}
		}
	}

	private void line(ByteLines lines, Consumer<ResultLine> taker) {
		Cells cells = cells(lines, layout.line());
		if (cells == null) {
			return;
		}
		String result = cells.code("result");
		List<String> row = List.of(cells.number("insuranceNo"), cells.text("name", 60), cells.code("line"),
				cells.money("employerShare"), cells.money("employeeShare"), cells.date("paidOn"), cells.date("creditedOn"),
				result, cells.text("reason", 40));
		if (result.equals("CREDITED") && (row.get(5).isEmpty() || row.get(6).compareTo(row.get(5)) < 0)) {
			faults.inColumn("FILE_CELL", lines.number(), layout.line().place("creditedOn"), "creditedOn",
					"credited, but not paid before");
		}
		if (faults.none()) {
			ResultLine line = binder.bind(row, lines.number());
			count++;
			fen += line.employerShare().fen() + line.employeeShare().fen();
			taker.accept(line);
		}
	}

	private void trailer(ByteLines lines) {
		closed = true;
		Cells cells = cells(lines, layout.trailer());
		if (cells == null || !faults.none()) {
			return;
		}
		int said = cells.count("count");
		String money = cells.money("total");
		if (faults.none() && said != count) {
			faults.inColumn("FILE_COUNT", lines.number(), layout.trailer().place("count"), "count",
					"says " + said + " lines, there are " + count);
		}
		if (faults.none() && !Yuan.of(money).equals(total())) {
			faults.inColumn("FILE_TOTAL", lines.number(), layout.trailer().place("total"), "total", "says " + money
					+ ", the lines sum to " + total() + ", off by " + Yuan.of(money).minus(total()));
		}
	}

	private Cells cells(ByteLines lines, RecordLayout record) {
		if (!begins(lines, record)) {
			faults.add("FILE_RECORD_KIND", "line " + lines.number(), "it does not begin with " + record.mark(),
					"compare the file with the layout of the city");
			return null;
		}
		List<String> cells = cutter.cut(lines, record);
		return cells == null ? null : new Cells(layout, record, cells, lines.number(), faults);
	}

	private static boolean begins(ByteLines lines, RecordLayout record) {
		String mark = record.mark();
		for (int i = 0; i < mark.length(); i++) {
			if (i >= lines.length() || lines.bytes()[i] != mark.charAt(i)) {
				return false;
			}
		}
		return true;
	}
}
