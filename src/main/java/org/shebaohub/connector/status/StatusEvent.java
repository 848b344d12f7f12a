package org.shebaohub.connector.status;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.connector.CloudEvent;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reconciliation.StatusReport;
import org.shebaohub.reconciliation.StatusReport.Line;
import org.shebaohub.reconciliation.StatusSource;

/** An event about one person as a report of one line. */
final class StatusEvent {

	private static final Map<String, String> STATUS = Map.of("attendance.seen", "PRESENT", "coverage.active", "ACTIVE",
			"coverage.stopped", "STOPPED");

	private static final Set<String> WORDS = Set.of("employeeNo", "insuranceNo", "source", "since", "lastDay");

	private StatusEvent() {
	}

	/** What is wrong with its words, all of it. */
	static List<Finding> examine(CloudEvent event) {
		List<Finding> findings = new ArrayList<>();
		if (!STATUS.containsKey(event.type())) {
			findings.add(new Finding("EVENT_TYPE_UNKNOWN", "type", "use one of " + STATUS.keySet().stream().sorted().toList(), null));
		}
		event.data().keySet().stream().filter(word -> !WORDS.contains(word)).sorted()
			.forEach(word -> findings.add(new Finding("FIELD_UNKNOWN", "data." + word.replaceAll("[^A-Za-z0-9_.-]", "?"),
					"leave it out", null)));
		if (source(event).isEmpty()) {
			findings.add(new Finding("FIELD_MALFORMED", "data.source", "ENROLLMENT, TAX or FUND", null));
		}
		if (day(event).isEmpty()) {
			findings.add(new Finding("FIELD_MALFORMED", "data." + dayWord(event), "a day such as 2026-10-12", null));
		}
		return findings;
	}

	static StatusReport report(CloudEvent event) {
		Line line = new Line(1, event.data().get("employeeNo"), event.data().get("insuranceNo"), STATUS.get(event.type()),
				day(event).orElseThrow());
		return new StatusReport(source(event).orElseThrow(), LocalDate.ofInstant(event.time(), BusinessClock.ZONE),
				"event " + event.id().substring(0, Math.min(event.id().length(), 100)), List.of(line));
	}

	private static Optional<StatusSource> source(CloudEvent event) {
		if ("attendance.seen".equals(event.type())) {
			return Optional.of(StatusSource.ATTENDANCE);
		}
		return List.of(StatusSource.ENROLLMENT, StatusSource.TAX, StatusSource.FUND).stream()
			.filter(source -> source.name().equals(event.data().get("source"))).findFirst();
	}

	private static String dayWord(CloudEvent event) {
		return "attendance.seen".equals(event.type()) ? "lastDay" : "since";
	}

	private static Optional<LocalDate> day(CloudEvent event) {
		try {
			return Optional.of(LocalDate.parse(event.data().getOrDefault(dayWord(event), "")));
		}
		catch (DateTimeException noDay) {
			return Optional.empty();
		}
	}
}
