package org.shebaohub.reconciliation.point;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.StatusReport;
import org.shebaohub.reconciliation.StatusSource;
import org.shebaohub.reconciliation.StatusView;
import org.shebaohub.reconciliation.StatusView.Point;
import org.springframework.stereotype.Component;

/** Keeps what each source says, in the caller's transaction. */
@Component
public class Points {

	private final JdbcPoints points;

	private final JdbcHubPoints hub;

	private final JdbcReports reports;

	private final JdbcSyncs syncs;

	private final BusinessClock clock;

	Points(JdbcPoints points, JdbcHubPoints hub, JdbcReports reports, JdbcSyncs syncs, BusinessClock clock) {
		this.points = points;
		this.hub = hub;
		this.reports = reports;
		this.syncs = syncs;
		this.clock = clock;
	}

	/** A range of hub ids: above the first up to and with the last. */
	public record People(long after, long last) {

		/** One person. */
		public static People only(long person) {
			return new People(person - 1, person);
		}
	}

	/** What came of a report: lines that stand there twice refuse it, those of strangers are passed over. */
	public record Taken(List<Integer> doubled, List<Integer> strangers, int unknown) {
	}

	/** Nothing of it is kept when somebody stands there twice. */
	public Taken take(StatusReport report, OrgNode scope) {
		String batch = UUID.randomUUID().toString();
		reports.write(batch, report.lines());
		reports.resolve(batch, scope);
		List<Integer> doubled = reports.doubled(batch);
		if (!doubled.isEmpty()) {
			reports.clear(batch);
			return new Taken(doubled, List.of(), 0);
		}
		List<Integer> strangers = reports.strangers(batch);
		int unknown = reports.stage(batch, report);
		points.lock(batch);
		points.touch(batch);
		keep(batch);
		reports.clear(batch);
		syncs.spoke(report, unknown, clock.now());
		syncs.spoke(report, scope);
		return new Taken(doubled, strangers, unknown);
	}

	/** What an authority confirmed of one person. */
	public void confirmed(EmployeeNo no, StatusSource source, String status, LocalDate on, LocalDate asOf, String reference) {
		String batch = UUID.randomUUID().toString();
		StatusReport report = new StatusReport(source, asOf, reference, List.of(new StatusReport.Line(1, no.value(), null, status, on)));
		reports.write(batch, report.lines());
		reports.resolve(batch, Actor.HUB.scope());
		reports.stage(batch, report);
		points.lock(batch);
		points.touch(batch);
		keep(batch);
		reports.clear(batch);
	}

	/** Something happened to the person: he is compared soon. */
	public void touch(EmployeeNo no) {
		points.person(no.value()).ifPresent(points::touch);
	}

	/** Reckons anew what the hub itself knows of these people. */
	public void reckon(People people) {
		String batch = UUID.randomUUID().toString();
		LocalDate today = clock.today();
		hub.people(people, today);
		hub.hr(batch, people, today);
		hub.enrollment(batch, people, today);
		hub.tax(batch, people, today);
		List.of(StatusSource.HR, StatusSource.ENROLLMENT, StatusSource.TAX).forEach(source -> points.forget(batch, source, people));
		keep(batch);
	}

	private void keep(String batch) {
		Instant now = clock.now();
		points.keepChanges(batch, now);
		points.replace(batch, now);
		points.clear(batch);
	}

	/** How fresh each source is; one that never spoke is listed too. */
	public List<StatusView.Sync> syncs(long allowedHours) {
		Map<StatusSource, JdbcSyncs.Spoken> latest = new EnumMap<>(StatusSource.class);
		syncs.all().forEach(spoken -> latest.put(spoken.source(), spoken));
		return Stream.of(StatusSource.values()).filter(source -> source != StatusSource.ERP)
			.map(source -> sync(source, latest.get(source), allowedHours)).toList();
	}

	private StatusView.Sync sync(StatusSource source, JdbcSyncs.Spoken spoken, long allowedHours) {
		if (spoken == null) {
			return new StatusView.Sync(source, source.word(), null, null, null, true, 0, 0);
		}
		long lag = Duration.between(spoken.at(), clock.now()).toHours();
		return new StatusView.Sync(source, source.word(), spoken.at(), spoken.asOf(), lag, lag >= allowedHours, spoken.people(),
				spoken.strangers());
	}

	/** The hub id behind a number. */
	public Optional<Long> person(String employeeNo) {
		return points.person(employeeNo);
	}

	/** One a source. */
	public List<Point> of(long person) {
		return points.of(person);
	}

	/** Every change, oldest first. */
	public List<Point> changes(long person) {
		return points.changes(person);
	}
}
