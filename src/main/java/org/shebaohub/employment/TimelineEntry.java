package org.shebaohub.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.kernel.EmployeeNo;

/**
 * One thing that happened in a person's employments.
 *
 * @param what such as {@code employee.leave-started}
 * @param effective from which day on it holds; of a departure the last day
 * @param recordedAt when the hub learnt it; null for what was there before the hub kept events
 * @param source which system told it; {@code hub} for what was entered or marked here
 * @param status the status that began with it, or null when it began none
 * @param details what else was told and is not personal, extension fields as they came
 */
public record TimelineEntry(EmployeeNo no, String what, LocalDate effective, Instant recordedAt, String source,
		String toldBy, EmploymentStatus status, Map<String, String> details) {
}
