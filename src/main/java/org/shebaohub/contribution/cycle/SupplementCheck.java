package org.shebaohub.contribution.cycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shebaohub.contribution.ContributionDesk.Addition;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;

/**
 * What must hold for each line of a supplementary list; pure. Nobody is declared twice for a month.
 *
 * @param covered employee number and line of those whom the unit covers
 * @param standing employee number and line of what is paid, or on its way to be
 */
record SupplementCheck(Set<String> covered, Set<String> standing) {

	private static final int MOST = 500;

	List<Finding> examine(List<Addition> lines) {
		if (lines.isEmpty() || lines.size() > MOST) {
			return List.of(new Finding("LINE_COUNT", lines.size() + " lines", "请填写1至" + MOST + "行", Role.HR));
		}
		List<Finding> findings = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		lines.forEach(line -> examine(line, seen, findings));
		return findings;
	}

	private void examine(Addition line, Set<String> seen, List<Finding> findings) {
		String place = line.employeeNo() + "/" + line.line();
		if (!seen.add(place)) {
			findings.add(new Finding("LINE_TWICE", place, "同一员工同一险种只填一行", Role.HR));
		}
		if (isNegative(line.employerShare()) || isNegative(line.employeeShare())
				|| !line.employerShare().plus(line.employeeShare()).isPositive()) {
			findings.add(new Finding("AMOUNT_NOT_POSITIVE", place, "单位与个人缴费不得为负,合计须大于零", Role.HR));
		}
		if (!covered.contains(place)) {
			findings.add(new Finding("NOT_ENROLLED", place, "请先为该员工办理参保", Role.HR));
		}
		if (standing.contains(place)) {
			findings.add(new Finding("ALREADY_LISTED", place, "该员工该险种当月已在清单中,不得重复申报", Role.HR));
		}
	}

	private static boolean isNegative(Yuan amount) {
		return Yuan.ZERO.isMoreThan(amount);
	}
}
