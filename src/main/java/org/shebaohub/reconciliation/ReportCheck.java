package org.shebaohub.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shebaohub.kernel.Finding;

/** A report must be of a day that has come, and each line must say something its source can say. */
final class ReportCheck {

	private static final int MOST = 50;

	private ReportCheck() {
	}

	/** What is wrong with it, some fifty at most. */
	static List<Finding> examine(StatusReport report, LocalDate today) {
		List<Finding> findings = new ArrayList<>();
		if (report.asOf().isAfter(today)) {
			findings.add(new Finding("FROM_THE_FUTURE", "asOf " + report.asOf(), "a day that has come; check the sender's clock", null));
		}
		if (report.lines().isEmpty()) {
			findings.add(new Finding("REPORT_EMPTY", report.reference(), "name at least one person", null));
		}
		Set<String> said = report.source() == StatusSource.ATTENDANCE ? Set.of("PRESENT") : Set.of("ACTIVE", "STOPPED");
		for (StatusReport.Line line : report.lines()) {
			if (findings.size() < MOST) {
				examine(line, said, report.asOf(), findings);
			}
		}
		return findings;
	}

	private static void examine(StatusReport.Line line, Set<String> said, LocalDate asOf, List<Finding> findings) {
		String where = "line " + line.number();
		if (line.employeeNo() == null && line.insuranceNo() == null) {
			findings.add(new Finding("LINE_NAMELESS", where, "give employeeNo or insuranceNo", null));
		}
		if (!said.contains(line.status() == null ? "" : line.status())) {
			findings.add(new Finding("STATUS_UNREADABLE", where, "one of " + said.stream().sorted().toList(), null));
		}
		if (line.since() == null || line.since().isAfter(asOf) && !"STOPPED".equals(line.status())) {
			findings.add(new Finding("DAY_UNREADABLE", where, "a day not after asOf", null));
		}
	}
}
