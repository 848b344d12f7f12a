package org.shebaohub.reconciliation.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reconciliation.ReconciliationRun;
import org.shebaohub.reconciliation.point.Points;
import org.shebaohub.reconciliation.point.Points.People;
import org.shebaohub.reconciliation.presence.Telling;
import org.shebaohub.reconciliation.spot.PostChecks;
import org.shebaohub.reconciliation.spot.SpotChecks;
import org.springframework.stereotype.Component;

/**
 * Works through everybody in steps of one transaction each; a step that is cut off is done again, and one instance works at
 * a time.
 */
@Component
public class Runs {

	/** Large enough for whole-table plans to pay, small enough for a short transaction. */
	private static final int STEP = 20_000;

	private static final int TOUCHED = 100;

	private final JdbcRuns runs;

	private final NodeRules rules;

	private final Points points;

	private final Comparison comparison;

	private final SpotChecks spotChecks;

	private final PostChecks posts;

	private final Telling telling;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	Runs(JdbcRuns runs, NodeRules rules, Points points, Comparison comparison, SpotChecks spotChecks,
			PostChecks posts, Telling telling, PolicyDesk policy, OperationLog log, BusinessClock clock) {
		this.runs = runs;
		this.rules = rules;
		this.points = points;
		this.comparison = comparison;
		this.spotChecks = spotChecks;
		this.posts = posts;
		this.telling = telling;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
	}

	/** One step of what is due, in the caller's transaction. @return false when nothing is due, or another is at it */
	public boolean step() {
		Optional<Run> locked = runs.lock();
		if (locked.isEmpty()) {
			return runs.plan(next());
		}
		Run run = locked.get();
		if (run.state() == Run.State.WAITING && clock.now().isBefore(run.due())) {
			return touched();
		}
		return run.state() == Run.State.WAITING ? start(run) : goOn(run);
	}

	private boolean start(Run run) {
		rules.ofAll();
		runs.save(run.started(clock.now()));
		return true;
	}

	private boolean goOn(Run run) {
		Optional<Long> last = runs.last(run.position(), STEP);
		if (last.isEmpty()) {
			end(run);
			return true;
		}
		People people = new People(run.position(), last.get());
		points.reckon(people);
		Comparison.Outcome outcome = comparison.compare(people.after(), people.last());
		runs.save(run.went(last.get(), runs.count(people.after(), people.last()), outcome));
		return true;
	}

	private void end(Run run) {
		runs.save(run.ended(clock.now()));
		spotChecks.draw();
		telling.tell();
		if (run.isScheduled()) {
			posts.look();
		}
		log.record(Actor.HUB, "RECONCILIATION_DONE", "reconciliation/" + run.id(), Map.of("people", run.people(), "found",
				run.found(), "closed", run.closed(), "orderedBy", run.orderedBy()));
		runs.plan(next());
	}

	/** Whom something happened to, between the runs. */
	private boolean touched() {
		List<Long> people = runs.touched(TOUCHED);
		people.forEach(person -> {
			runs.taken(person);
			rules.of(person);
			points.reckon(People.only(person));
			comparison.compare(person - 1, person);
		});
		if (!people.isEmpty()) {
			telling.tell();
		}
		return people.size() == TOUCHED;
	}

	private Instant next() {
		int hour = policy.number(Actor.HUB.scope(), "reconciliation.hour", clock.today());
		Instant today = at(clock.today(), hour);
		return clock.now().isBefore(today) ? today : at(clock.today().plusDays(1), hour);
	}

	private static Instant at(LocalDate day, int hour) {
		return day.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
	}

	/** @return false when one is at work already */
	public boolean now(Actor actor) {
		runs.plan(next());
		return runs.bring(clock.now(), actor.name());
	}

	/** Newest first, the waiting one included. */
	public List<ReconciliationRun> latest(int limit) {
		return runs.latest(limit).stream().map(Run::shown).toList();
	}
}
