package org.shebaohub.roster.sheet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterSheet;
import org.shebaohub.roster.fact.Field;

/** What the lines of a sheet come to together: nobody twice, and a full roster not too short. */
final class Tally {

	private final RosterSheet sheet;

	private final Map<EmployeeNo, String> employed;

	private final List<Finding> findings;

	private final Set<String> numbers = new HashSet<>();

	private final Set<String> documents = new HashSet<>();

	private final Set<String> employers = new HashSet<>();

	private int coming;

	Tally(RosterSheet sheet, Map<EmployeeNo, String> employed, List<Finding> findings) {
		this.sheet = sheet;
		this.employed = employed;
		this.findings = findings;
	}

	/** @param clear false when something is wrong with the line itself */
	void take(RosterSheet.Line line, boolean clear) {
		String no = line.values().getOrDefault(Field.EMPLOYEE_NO.word, "line " + line.number());
		if (!numbers.add(no)) {
			findings.add(SheetCheck.finding("LINE_DOUBLED", line, Field.EMPLOYEE_NO, "leave one line for each number"));
		}
		else if (clear) {
			count(line);
		}
	}

	private void count(RosterSheet.Line line) {
		employers.add(line.values().get(Field.EMPLOYER.word));
		String lastDay = line.values().get(Field.LAST_DAY.word);
		if (lastDay != null && LocalDate.parse(lastDay).isBefore(sheet.asOf())) {
			return;
		}
		coming++;
		// case makes no other document
		String document = line.values().get(Field.DOCUMENT_TYPE.word) + line.values().get(Field.DOCUMENT_NUMBER.word).toUpperCase();
		if (!documents.add(document)) {
			findings.add(SheetCheck.finding("PERSON_DOUBLED", line, Field.DOCUMENT_NUMBER,
					"another line has this number: leave one line for each person who is employed"));
		}
	}

	/** Only a full roster can shrink. */
	List<Finding> headcount(int maxDrop) {
		if (numbers.isEmpty()) {
			return List.of(new Finding("ROSTER_EMPTY", sheet.name() + " has no line", "send the whole roster, or nothing",
					Role.HR));
		}
		long headcount = employed.values().stream().filter(employers::contains).count();
		boolean shrinks = sheet.full() && coming * 100L < headcount * (100 - maxDrop);
		return !shrinks ? leavers(maxDrop, headcount) : List.of(new Finding("ROSTER_SHRUNK",
				sheet.name() + ": " + coming + " employed of " + headcount + " that the roster has on " + sheet.asOf(),
				"send the whole roster; if so many have left, send employee.left for them, or raise roster.maxDropPercent (now "
						+ maxDrop + ")", Role.HR));
	}

	/** As many may have come as are missing: those who would be let go count; a legal entity that no line names lets nobody go. */
	private List<Finding> leavers(int maxDrop, long headcount) {
		long gone = employed.entrySet().stream()
			.filter(one -> employers.contains(one.getValue()) && !numbers.contains(one.getKey().value())).count();
		return !sheet.full() || gone * 100 <= headcount * maxDrop ? List.of() : List.of(new Finding("ROSTER_LEAVERS",
				sheet.name() + " does not name " + gone + " who are employed on " + sheet.asOf() + ", its employers have " + headcount,
				"were numbers changed? if so many have left, send employee.left for them, or raise roster.maxDropPercent (now "
						+ maxDrop + ")", Role.HR));
	}
}
