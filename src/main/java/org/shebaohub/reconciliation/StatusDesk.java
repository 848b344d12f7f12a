package org.shebaohub.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reconciliation.point.Points;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which attendance, enrolment, tax and housing fund say how people stand with them. */
@Service
public class StatusDesk {

	private final Points points;

	private final RosterDesk roster;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	StatusDesk(Points points, RosterDesk roster, PolicyDesk policy, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.points = points;
		this.roster = roster;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Takes a report whole or not at all; only lines about people whom HR does not know are passed over, and named.
	 *
	 * @return ACCEPTED: taken; its findings name the strangers
	 */
	@Transactional
	public Decision report(Actor actor, StatusReport report) {
		if (!mayTell(actor, report.source())) {
			log.record(actor, "STATUS_REFUSED", "status/" + report.source(), Map.of("reference", report.reference()));
			return Decision.refused(new Finding("NOT_ALLOWED", "status of " + report.source(), "the connected system itself may", null));
		}
		List<Finding> findings = ReportCheck.examine(report, clock.today());
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Points.Taken taken = points.take(report, actor.scope());
		if (!taken.doubled().isEmpty()) {
			return new Decision(Outcome.REFUSED, lines(taken.doubled(), "LINE_TWICE", "name each person once"));
		}
		log.record(actor, "STATUS_TAKEN", "status/" + report.source(), Map.of("reference", report.reference(), "asOf",
				report.asOf(), "people", report.lines().size(), "strangers", taken.unknown()));
		return new Decision(Outcome.ACCEPTED, lines(taken.strangers(), "EMPLOYEE_UNKNOWN", "HR does not know this person here"));
	}

	/** As {@link #report}; what belongs into the same transaction is done with a summary when it was taken. */
	@Transactional
	public Decision load(Actor actor, StatusReport report, Consumer<String> taken) {
		Decision decision = report(actor, report);
		if (!decision.isRefused()) {
			taken.accept(report.lines().size() + " people, " + decision.findings().size() + " unknown to HR");
		}
		return decision;
	}

	/** An event came under a known id with other content; the first stays, and HR must look. @param employeeNo as it was told */
	@Transactional
	public void setAside(Actor actor, String source, String eventId, String employeeNo) {
		log.record(actor, "STATUS_QUARANTINED", "status/" + source, Map.of("eventId", eventId));
		events.publishEvent(new RosterNews.EventRefused("status:" + source, eventId, employeeNo, actor.scope(), List.of(new Finding(
				"EVENT_OTHER_CONTENT", "event " + eventId + " of " + source, "the first content stays; send the correction under a new id",
				Role.HR))));
	}

	private static boolean mayTell(Actor actor, StatusSource source) {
		return source == StatusSource.ATTENDANCE ? actor.is(Role.ATTENDANCE_SYSTEM)
				: source.isReported() && actor.is(Role.BUREAU_SYSTEM);
	}

	private static List<Finding> lines(List<Integer> numbers, String code, String remedy) {
		List<Finding> findings = new ArrayList<>();
		numbers.forEach(number -> findings.add(new Finding(code, "line " + number, remedy, Role.HR)));
		return findings;
	}

	/** What every source says of an employee; empty for those who may not see him. */
	@Transactional(readOnly = true)
	public Optional<StatusView> of(Actor actor, EmployeeNo no) {
		return roster.find(no).filter(employee -> actor.sees(employee.node())).map(Employee::no)
			.flatMap(found -> points.person(found.value()))
			.map(person -> new StatusView(no.value(), points.of(person), points.changes(person)));
	}

	/** When each source last spoke, and how long ago that is. */
	@Transactional(readOnly = true)
	public List<StatusView.Sync> syncs() {
		return points.syncs(policy.number(Actor.HUB.scope(), "reconciliation.syncHours", clock.today()));
	}
}
