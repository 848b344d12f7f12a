package org.shebaohub.roster.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

	public List<Finding> examine(RosterSheet sheet) {
		List<Finding> findings = new ArrayList<>();
		if (sheet.lines().isEmpty()) {
			return List.of(new Finding("ROSTER_EMPTY", sheet.name() + " has no line", "send the whole roster, or nothing",
					Role.HR));
		}
		Set<String> numbers = new HashSet<>();
		for (RosterSheet.Line line : sheet.lines()) {
			findings.addAll(examine(line));
			if (!numbers.add(line.values().getOrDefault(Field.EMPLOYEE_NO.word, "line " + line.number()))) {
				findings.add(finding("LINE_DOUBLED", line, Field.EMPLOYEE_NO, "leave one line for each number"));
			}
			if (findings.size() > MOST) {
				return findings.subList(0, MOST);
			}
		}
		return findings.isEmpty() ? headcount(sheet) : findings;
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
		if (findings.isEmpty() && !knowsUnit.test(values.get(Field.UNIT.word).toLowerCase(java.util.Locale.ROOT))) {
			findings.add(finding("UNIT_UNKNOWN", line, Field.UNIT,
					"correct the code, or send organization.changed with ADDED first"));
		}
		return findings;
	}

	/** Only a full roster can shrink. */
	private List<Finding> headcount(RosterSheet sheet) {
		long coming = sheet.lines().stream()
			.map(line -> line.values().getOrDefault(Field.LAST_DAY.word, "9999-12-31"))
			.filter(lastDay -> !LocalDate.parse(lastDay).isBefore(sheet.asOf()))
			.count();
		boolean shrinks = sheet.full() && coming * 100 < (long) employed.size() * (100 - maxDrop);
		return !shrinks ? leavers(sheet) : List.of(new Finding("ROSTER_SHRUNK",
				sheet.name() + ": " + coming + " employed of " + employed.size() + " that the roster has on " + sheet.asOf(),
				"send the whole roster; if so many have left, send employee.left for them, or raise roster.maxDropPercent (now "
						+ maxDrop + ")", Role.HR));
	}

	/** As many may have come as are missing: those who would be let go count, beside the legal entities that the file names. */
	private List<Finding> leavers(RosterSheet sheet) {
		Set<String> named = all(sheet, Field.EMPLOYEE_NO);
		Set<String> employers = all(sheet, Field.EMPLOYER);
		long gone = employed.keySet().stream().filter(no -> !named.contains(no.value())).count();
		long headcount = employed.values().stream().filter(employers::contains).count();
		return !sheet.full() || gone * 100 <= headcount * maxDrop ? List.of() : List.of(new Finding("ROSTER_LEAVERS",
				sheet.name() + " does not name " + gone + " who are employed on " + sheet.asOf() + ", its employers have " + headcount,
				"were numbers changed? if so many have left, send employee.left for them, or raise roster.maxDropPercent (now "
						+ maxDrop + ")", Role.HR));
	}

	private static Set<String> all(RosterSheet sheet, Field field) {
		return sheet.lines().stream().map(line -> line.values().get(field.word)).collect(Collectors.toSet());
	}

	private static Finding finding(String code, RosterSheet.Line line, Field column, String remedy) {
		return new Finding(code, place(line, column.word), remedy, Role.HR);
	}

	private static String place(RosterSheet.Line line, String column) {
		return "line " + line.number() + ", column " + column;
	}
}
