package org.shebaohub.roster.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterSheet;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.FieldCheck;

/**
 * What must hold of a roster file before any of it is applied; every finding names line and column.
 *
 * @param knowsUnit true for the code of a unit that is in the tree
 * @param employed who is employed on the sheet's day as the roster stands, each with the legal entity
 * @param maxDrop by how many per cent a full roster may be shorter than that, and how many per cent it may let go
 */
public record SheetCheck(Predicate<String> knowsUnit, LocalDate latest, Map<EmployeeNo, String> employed, int maxDrop) {

	private static final int MOST = 200;

	private static final int BATCH = 500;

	/** Reads the sheet through once. */
	public List<Finding> examine(RosterSheet sheet) {
		List<Finding> findings = new ArrayList<>();
		Tally tally = new Tally(sheet, employed, findings);
		findings.addAll(sheet.lines().read(BATCH, Function.identity(), batch -> batch.forEach(line -> {
			if (findings.size() < MOST) {
				List<Finding> found = examine(line);
				findings.addAll(found);
				tally.take(line, found.isEmpty());
			}
		})));
		return findings.isEmpty() ? tally.headcount(maxDrop) : findings.subList(0, Math.min(findings.size(), MOST));
	}

	private List<Finding> examine(RosterSheet.Line line) {
		Map<String, String> values = new HashMap<>(line.values());
		String lastDay = values.remove(Field.LAST_DAY.word);
		List<Finding> findings = new ArrayList<>(
				new FieldCheck(FactKind.HIRED, column -> place(line, column), latest).examine(values));
		if (lastDay != null) {
			findings.addAll(new FieldCheck(FactKind.LEFT, column -> place(line, column), latest)
				.examine(Map.of(Field.EMPLOYEE_NO.word, "E1", Field.LAST_DAY.word, lastDay)));
		}
		if (findings.isEmpty() && lastDay != null && lastDay.compareTo(values.get(Field.EFFECTIVE_FROM.word)) < 0) {
			findings.add(finding("LAST_DAY_FIRST", line, Field.LAST_DAY, "a day not before effectiveFrom"));
		}
		if (findings.isEmpty() && !knowsUnit.test(values.get(Field.UNIT.word).toLowerCase(Locale.ROOT))) {
			findings.add(finding("UNIT_UNKNOWN", line, Field.UNIT,
					"correct the code, or send organization.changed with ADDED first"));
		}
		return findings;
	}

	static Finding finding(String code, RosterSheet.Line line, Field column, String remedy) {
		return new Finding(code, place(line, column.word), remedy, Role.HR);
	}

	private static String place(RosterSheet.Line line, String column) {
		return "line " + line.number() + ", column " + column;
	}
}
