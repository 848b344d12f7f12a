package org.shebaohub.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.book.Case;
import org.shebaohub.casework.book.Cases;
import org.shebaohub.casework.core.CaseCore;
import org.shebaohub.casework.core.CaseEvent.CauseGone;
import org.shebaohub.casework.core.EscalationTimes;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what is abnormal: reported by desks, handled by people, cleared when its cause is gone. */
@Service
public class CaseDesk {

	/** A person says that nothing is left to do; published in his transaction. Whether that is so, its reporter knows. */
	public record EndedByHand(CaseKind kind, String about) {
	}

	private final Cases cases;

	private final CaseEffects effects;

	private final Handling handling;

	private final CaseViews views;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	CaseDesk(Cases cases, CaseEffects effects, Handling handling, CaseViews views, PolicyDesk policy, OperationLog log,
			BusinessClock clock) {
		this.cases = cases;
		this.effects = effects;
		this.handling = handling;
		this.views = views;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Opens a case in the caller's transaction and tells its first level at once; a living case of the same cause is
	 * found instead, nobody is told again, and it lies with whom this report says.
	 *
	 * @return the number of the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String report(CaseReport report) {
		for (int turn = 0; turn < 10; turn++) {
			// locked: one that is being ended at this moment is not the living one
			Optional<Case> living = cases.living(report.causeKey()).flatMap(cases::take)
				.filter(known -> known.core().state().lives());
			if (living.isPresent()) {
				return lies(living.get(), report.cause()).no();
			}
			Case fresh = fresh(report);
			if (cases.insert(fresh)) {
				effects.tellLevel(fresh);
				return fresh.no();
			}
		}
		throw new IllegalStateException("the case of " + report.causeKey() + " opens and ends all the time");
	}

	/** What waits for somebody else by now is pursued there: by whoever is named, and by a nudge. */
	private Case lies(Case living, Cause now) {
		if (living.report().cause() != now) {
			cases.lies(living.no(), now);
			log.record(Actor.HUB, "CASE_CAUSE_CHANGED", living.no(), Map.of("before", living.report().cause(), "cause", now));
		}
		return living;
	}

	private Case fresh(CaseReport report) {
		long number = cases.nextNumber();
		// the store keeps microseconds, and the levels are counted from what it gives back
		Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
		EscalationTimes times = new EscalationTimes(policy.escalation(report.node(), clock.today()), policy::isWorkingDay);
		String no = "K%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()), number);
		return new Case(no, number, report, now, CaseCore.opened(times.level2(now), times.level3(now)), Case.Fate.NONE, 0);
	}

	/** Lists a member under the living case of a cause; nothing happens when there is none. */
	@Transactional
	public void join(String causeKey, String member) {
		join(causeKey, List.of(member));
	}

	/** @param members such as {@code employee/E1001} or {@code claim/C20261012-000123}; those listed already stay */
	@Transactional
	public void join(String causeKey, Collection<String> members) {
		if (!members.isEmpty()) {
			cases.living(CaseReport.key(causeKey)).ifPresent(no -> cases.join(no, members, clock.now()));
		}
	}

	/** Lists exactly these under the living case of a cause; nothing happens when there is none. */
	@Transactional
	public void members(String causeKey, Collection<String> members) {
		cases.living(CaseReport.key(causeKey)).ifPresent(no -> {
			cases.keep(no, members);
			cases.join(no, members, clock.now());
		});
	}

	/** Ends the living case of a cause, because the cause is gone; nothing happens when there is none. */
	@Transactional
	public void clear(String causeKey, String why) {
		cases.living(CaseReport.key(causeKey)).flatMap(cases::take).ifPresent(known -> {
			CaseCore.Step step = known.core().on(new CauseGone());
			if (step.fits()) {
				Case after = known.at(step.next()).ended(why, clock.now());
				cases.save(after);
				effects.carryOut(step.intents(), after);
				log.record(Actor.HUB, "CASE_CLEARED", after.no(), Map.of("before", known.core().state(), "why", why));
			}
		});
	}

	/** Says that the actor acts: nothing goes further up from now on. */
	@Transactional
	public Decision acknowledge(Actor actor, String caseNo) {
		return handling.acknowledge(actor, caseNo);
	}

	/** Ends the case of a question that was answered by the actor; one that has ended stays as it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void answered(Actor actor, String caseNo, String why) {
		handling.answered(actor, caseNo, why);
	}

	/** Ends a case by hand; should its cause be reported again, a new one opens. A question ends by its answer only. */
	@Transactional
	public Decision resolve(Actor actor, String caseNo, String why) {
		return handling.resolve(actor, caseNo, why);
	}

	/** Reminds (催办) those with whom the cause lies. */
	@Transactional
	public Decision nudge(Actor actor, String caseNo) {
		return handling.nudge(actor, caseNo);
	}

	/** Empty for those who may not see it, as if there were none. */
	@Transactional(readOnly = true)
	public Optional<CaseView> find(Actor actor, String caseNo) {
		return views.find(actor, caseNo);
	}

	/** Cases in the actor's scope, newest first. */
	@Transactional(readOnly = true)
	public CaseView.Page list(Actor actor, CaseView.Filter filter, Long before, int limit) {
		return views.list(actor, filter, before == null ? Long.MAX_VALUE : before, limit);
	}

	/** How many cases live in the actor's scope, by kind; kinds without any are left out. */
	@Transactional(readOnly = true)
	public Map<CaseKind, Long> living(Actor actor) {
		return views.living(actor);
	}

	/** The numbers of all cases about a business key itself, oldest first. */
	@Transactional(readOnly = true)
	public List<String> about(String businessKey) {
		return views.about(businessKey);
	}

	/** The numbers of all cases about a business key or with it as a member, oldest first. */
	@Transactional(readOnly = true)
	public List<String> concerning(String businessKey) {
		return views.concerning(businessKey);
	}
}
