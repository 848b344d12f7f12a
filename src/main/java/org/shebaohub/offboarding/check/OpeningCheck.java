package org.shebaohub.offboarding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.Employee;

/** What must hold before an exit is opened by hand. */
public final class OpeningCheck {

	private static final int LONGEST = 500;

	private OpeningCheck() {
	}

	/**
	 * @param words the reason or the evidence, in somebody's own words
	 * @param living the number of the exit that lives already, or null
	 */
	public static List<Finding> examine(Employee employee, LocalDate lastDay, String words, String living, LocalDate today) {
		List<Finding> findings = new ArrayList<>();
		day(employee, lastDay, today).ifPresent(findings::add);
		if (employee.employedTo() != null && employee.employedTo().isBefore(today)) {
			findings.add(new Finding("ALREADY_LEFT", "花名册:%s已于%s离职".formatted(employee.no(), employee.employedTo()),
					"核对员工编号", Role.HR));
		}
		if (living != null) {
			findings.add(new Finding("EXIT_UNDER_WAY", "离职%s已在办理".formatted(living), "在原离职单上办理", Role.HR));
		}
		if (words == null || words.isBlank() || words.codePointCount(0, words.length()) > LONGEST) {
			findings.add(new Finding("TEXT_NEEDED", "reason", "填写原因或依据,最多" + LONGEST + "字", null));
		}
		return findings;
	}

	private static Optional<Finding> day(Employee employee, LocalDate lastDay, LocalDate today) {
		if (lastDay == null) {
			return Optional.of(new Finding("LAST_DAY_NEEDED", "lastDay", "填写最后工作日", null));
		}
		if (lastDay.isBefore(employee.employedFrom())) {
			String evidence = "最后工作日%s,入职日%s".formatted(lastDay, employee.employedFrom());
			return Optional.of(new Finding("BEFORE_HIRING", evidence, "核对日期", Role.HR));
		}
		return !lastDay.isAfter(today.plusYears(1)) ? Optional.empty()
				: Optional.of(new Finding("TOO_FAR_AHEAD", "最后工作日" + lastDay, "最多提前一年", null));
	}
}
