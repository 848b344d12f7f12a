package org.shebaohub.layout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.layout.RecordLayout.Column;
import org.shebaohub.kernel.OrgNode;

/** Reads a layout as people write it, one property a line, and says all that is wrong with it. */
final class LayoutText {

	private static final Map<String, List<String>> NEEDED = Map.of("header", List.of("unit", "month", "sequence"), "line",
			List.of("insuranceNo", "line", "employerShare", "employeeShare", "paidOn", "creditedOn", "result"), "trailer",
			List.of("count", "total"));

	private static final List<String> KNOWN = List.of("header", "line", "trailer", "separator", "encoding", "money", "date",
			"month", "codes line", "codes result");

	private final Map<String, String> properties = new LinkedHashMap<>();

	private final List<String> faults = new ArrayList<>();

	LayoutText(String text) {
		text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
			String[] pair = line.split(":", 2);
			if (pair.length < 2 || !KNOWN.contains(pair[0])) {
				faults.add("not a property of a layout: " + line);
			}
			else {
				properties.put(pair[0], pair[1].strip());
			}
		});
		examine();
	}

	List<String> faults() {
		return faults;
	}

	FileLayout layout(OrgNode node, String place) {
		return new FileLayout(node, place, Charset.forName(value("encoding")), value("separator"), record("header"),
				record("line"), record("trailer"), value("money").equals("FEN"), value("date"), value("month"),
				Map.of("line", codes("line"), "result", codes("result")));
	}

	private void examine() {
		List.of("header", "line", "trailer").forEach(this::examineRecord);
		need("encoding", "GB18030|UTF-8|GBK");
		need("money", "YUAN|FEN");
		need("date", "yyyyMMdd|yyyy-MM-dd");
		need("month", "yyyyMM|yyyy-MM");
		need("separator", ".?");
		need("codes line", "(\\w+=(PENSION|MEDICAL|UNEMPLOYMENT|WORK_INJURY|MATERNITY) ?)+");
		need("codes result", "(\\w+=(CREDITED|REJECTED) ?)+");
	}

	private void need(String property, String form) {
		if (!value(property).matches(form)) {
			faults.add(property + " must be " + form + ", it is \"" + value(property) + "\"");
		}
	}

	private void examineRecord(String name) {
		if (value(name).isEmpty()) {
			faults.add("no " + name);
			return;
		}
		RecordLayout record = record(name);
		NEEDED.get(name).stream().filter(field -> record.place(field) < 0).forEach(field -> faults.add(name + " lacks " + field));
		boolean fixed = value("separator").isEmpty();
		if (record.columns().stream().anyMatch(column -> column.width() > 0 != fixed)) {
			faults.add(name + (fixed ? " needs a width for every column" : " needs no widths, it has a separator"));
		}
	}

	private RecordLayout record(String name) {
		List<Column> columns = Arrays.stream(value(name).split(" +")).map(LayoutText::column).toList();
		return new RecordLayout(columns.get(0).field(), columns);
	}

	private static Column column(String text) {
		String[] pair = text.split(":", 2);
		return new Column(pair[0], pair.length == 2 && pair[1].matches("[1-9]\\d{0,3}") ? Integer.parseInt(pair[1]) : 0);
	}

	private Map<String, String> codes(String field) {
		Map<String, String> codes = new HashMap<>();
		Arrays.stream(value("codes " + field).split(" +")).map(pair -> pair.split("="))
			.forEach(pair -> codes.put(pair[0], pair[1]));
		return Map.copyOf(codes);
	}

	private String value(String property) {
		return properties.getOrDefault(property, "");
	}
}
