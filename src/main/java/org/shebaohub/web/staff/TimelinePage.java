package org.shebaohub.web.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.Seniority;
import org.shebaohub.employment.TimelineEntry;

/** A person's employments as they are read. */
@Schema(name = "Timeline", description = "What happened in a person's employments, in the order of its days")
record TimelinePage(@Schema(description = "what happened") List<Entry> entries,
		@Schema(description = "days worked, over all employments") long daysWorked,
		@Schema(description = "days between employments that count for nothing") List<Gap> gaps) {

	@Schema(name = "TimelineEntry", description = "One thing that happened")
	record Entry(@Schema(description = "employee number") String employeeNo,
			@Schema(description = "what, such as employee.leave-started") String what,
			@Schema(description = "the day from which it holds; of a departure the last day") LocalDate effective,
			@Schema(description = "when the hub learnt it; null before it kept events") Instant recordedAt,
			@Schema(description = "which system told it") String source,
			@Schema(description = "login name of who told it") String toldBy,
			@Schema(description = "the status that began with it, or null") EmploymentStatus status,
			@Schema(description = "the status in words, or null") String statusWord,
			@Schema(description = "what else was told and is not personal") Map<String, String> details) {

		static Entry of(TimelineEntry one) {
			return new Entry(one.no().value(), one.what(), one.effective(), one.recordedAt(), one.source(), one.toldBy(),
					one.status(), one.status() == null ? null : one.status().word(), one.details());
		}
	}

	@Schema(name = "SeniorityGap", description = "Days between two employments")
	record Gap(@Schema(description = "first day") LocalDate from, @Schema(description = "last day") LocalDate to,
			@Schema(description = "true when another legal entity follows: then no day should be missing") boolean transfer) {
	}

	static TimelinePage of(List<TimelineEntry> entries, Seniority seniority) {
		return new TimelinePage(entries.stream().map(Entry::of).toList(), seniority.days(),
				seniority.gaps().stream().map(gap -> new Gap(gap.from(), gap.to(), gap.transfer())).toList());
	}
}
