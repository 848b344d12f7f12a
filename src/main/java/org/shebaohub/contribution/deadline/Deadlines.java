package org.shebaohub.contribution.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.policy.CalendarMissing;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says about one unpaid month what is due today, and opens or ends its case; always inside a transaction. */
@Component
public class Deadlines {

	private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

	private final JdbcOpenMonths months;

	private final PolicyDesk policy;

	private final DutyDesk duties;

	private final NoticeDesk notices;

	private final CaseDesk cases;

	private final TaskDesk tasks;

	private final BusinessClock clock;

	Deadlines(JdbcOpenMonths months, PolicyDesk policy, DutyDesk duties, NoticeDesk notices, CaseDesk cases, TaskDesk tasks,
			BusinessClock clock) {
		this.months = months;
		this.policy = policy;
		this.duties = duties;
		this.notices = notices;
		this.cases = cases;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** Opens the case of a late month that somebody met before the next beat did. */
	public void reportLate(String unit, InsuranceMonth month) {
		months.find(unit, month).ifPresent(open -> report(open, policy.paymentCutoff(open.node(), month)));
	}

	/** @param read before this transaction began, so that what it says may have passed */
	void look(OpenMonth read) {
		boolean past = read.month().compareTo(InsuranceMonth.containing(clock.today())) < 0;
		months.take(read.unit(), read.month(), past).ifPresentOrElse(this::follow, () -> end(read));
	}

	/** What waits for approval or is late by the last look, and is possibly not so any more. */
	List<OpenMonth> followed() {
		return Stream.concat(months.toldLate().stream(), tasks.waiting(TaskKind.CYCLE_APPROVAL).stream().flatMap(this::month))
			.toList();
	}

	private Stream<OpenMonth> month(String key) {
		int cut = key.lastIndexOf('/');
		return months.find(key.substring(0, cut), InsuranceMonth.parse(key.substring(cut + 1))).stream();
	}

	private void end(OpenMonth gone) {
		tasks.close("cycle/" + gone.key(), "nobody need approve it any more");
		if (months.isSettled(gone.unit(), gone.month()) && months.forget(gone.unit(), gone.month())) {
			cases.clear("late/" + gone.key(), "no longer unpaid");
		}
	}

	private void follow(OpenMonth open) {
		if (months.awaitsApproval(open.unit(), open.month())) {
			tasks.open(new Waiting(TaskKind.CYCLE_APPROVAL, "cycle/" + open.key(), open.key(), Role.FINANCE, open.node()));
		}
		LocalDate cutoff = policy.paymentCutoff(open.node(), open.month());
		Reminder.due(cutoff, clock.today()).stream().filter(reminder -> months.first(open, reminder, clock))
			.forEach(reminder -> say(open, reminder, cutoff));
		if (isLastWorkdayDue(open, cutoff) && months.first(open, Reminder.LAST_WORKDAY, clock)) {
			tell(open, "countdown-last-workday", cutoff, "day", Reminder.lastWorkday(cutoff, policy::isWorkingDay).toString());
		}
	}

	private void say(OpenMonth open, Reminder reminder, LocalDate cutoff) {
		if (reminder == Reminder.OVERDUE) {
			report(open, cutoff);
		}
		else {
			tell(open, "countdown", cutoff, "days", reminder.name().substring("DAYS_".length()));
		}
	}

	/** One case for the whole unit, its people listed as members. */
	private void report(OpenMonth open, LocalDate cutoff) {
		String key = "late/" + open.key();
		cases.report(new CaseReport(CaseKind.LATE_CONTRIBUTION, key, open.node(), open.cause(),
				Map.of("unit", open.unit(), "month", open.month().toString(), "cutoff", cutoff.toString())));
		cases.join(key, months.covered(open).stream().map(no -> "employee/" + no).toList());
	}

	private void tell(OpenMonth open, String template, LocalDate cutoff, String name, String value) {
		notices.tell(Audience.role(Role.HR, duties.onDuty(Role.HR, open.node()).node()), template, Map.of("unit",
				open.unit(), "month", open.month().toString(), "cutoff", cutoff.toString(), name, value), open.key());
	}

	private boolean isLastWorkdayDue(OpenMonth open, LocalDate cutoff) {
		try {
			return Reminder.isLastWorkdayDue(cutoff, clock.today(), policy::isWorkingDay);
		}
		catch (CalendarMissing missing) {
			LOG.error("no reminder of the last working day before {} for {}: {}", cutoff, open.key(), missing.getMessage());
			return false;
		}
	}

	/** The cause of a late month's case is gone when its last list is credited; nobody need approve one that is. */
	@EventListener
	void on(ContributionsCredited credited) {
		String key = credited.unit() + "/" + credited.month();
		if (months.isSettled(credited.unit(), credited.month())) {
			months.forget(credited.unit(), credited.month());
			cases.clear("late/" + key, "credited on " + credited.on());
		}
		if (!months.awaitsApproval(credited.unit(), credited.month())) {
			tasks.close("cycle/" + key, "credited on " + credited.on());
		}
	}
}
