package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.agenda.Agenda;
import org.shebaohub.roster.entry.Newcomers;
import org.shebaohub.roster.fact.AsItStands;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Facts;
import org.shebaohub.roster.fact.Field;
import org.shebaohub.roster.fact.Verdict;
import org.shebaohub.roster.sheet.SheetCheck;
import org.shebaohub.roster.sheet.SheetFacts;
import org.shebaohub.roster.sheet.Standings;
import org.shebaohub.roster.status.Statuses;
import org.shebaohub.roster.unit.Unit;
import org.shebaohub.roster.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The counter for roster files: applied whole or not at all. */
@Service
public class SheetDesk {

	/** So many lines are looked at and written at once. */
	private static final int BATCH = 500;

	private final Changes changes;

	private final Newcomers newcomers;

	private final JdbcEmployments employments;

	private final Standings standings;

	private final Facts kept;

	private final Units units;

	private final Statuses statuses;

	private final Agenda agenda;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	SheetDesk(Changes changes, Newcomers newcomers, JdbcEmployments employments, Standings standings, Facts kept, Units units,
			Statuses statuses, Agenda agenda, PolicyDesk policy, BusinessClock clock) {
		this.changes = changes;
		this.newcomers = newcomers;
		this.employments = employments;
		this.standings = standings;
		this.kept = kept;
		this.units = units;
		this.statuses = statuses;
		this.agenda = agenda;
		this.policy = policy;
		this.clock = clock;
	}

	/**
	 * Applies a roster file. Refused with all findings: then nothing was changed.
	 *
	 * @param digest of the file, by which its facts are known
	 * @param applied settles the file in the same transaction and is told what was done
	 */
	@Transactional
	public Decision load(Actor actor, RosterSheet sheet, String digest, Consumer<String> applied) {
		Map<EmployeeNo, String> before = employments.employedOn(sheet.asOf());
		Muster muster = new Muster(actor, before, new SheetFacts(sheet.asOf(), new Fact.Origin("file", digest,
				actor.name(), actor.scope(), clock.now(), clock.now()), kept::hire));
		muster.findings.addAll(check(muster, before).examine(sheet));
		if (muster.findings.isEmpty()) {
			muster.findings.addAll(sheet.lines().read(BATCH, muster::ready, muster::take));
			if (sheet.full()) {
				muster.letGo(sheet.asOf().minusDays(1));
			}
			applied.accept(muster.lines + " lines, " + muster.changes + " changes");
			if (muster.changes >= 2 * BATCH) {
				standings.grown();
			}
		}
		if (!muster.findings.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return new Decision(Decision.Outcome.REFUSED, List.copyOf(muster.findings));
		}
		return Decision.accepted();
	}

	private SheetCheck check(Muster muster, Map<EmployeeNo, String> employed) {
		LocalDate today = clock.today();
		return new SheetCheck(code -> muster.unit(code).isPresent(),
				today.plusDays(policy.number(Actor.HUB.scope(), "roster.futureDays", today)), employed,
				policy.number(Actor.HUB.scope(), "roster.maxDropPercent", today));
	}

	/** @param others about whom the store must be asked */
	private record Readied(List<RosterSheet.Line> lines, Newcomers.Group newcomers, List<RosterSheet.Line> others) {
	}

	/** One file beside the roster as it stands: many lines at once where nothing is special about them. */
	private final class Muster {

		private final Actor actor;

		private final SheetFacts facts;

		private final Map<EmployeeNo, String> missing;

		private final Set<String> employers = new HashSet<>();

		private final Map<String, Optional<Unit>> known = new ConcurrentHashMap<>();

		private final Standings.Roll roll = standings.roll(units::codeOf);

		private final List<Finding> findings = new ArrayList<>();

		private int lines;

		private int changes;

		Muster(Actor actor, Map<EmployeeNo, String> before, SheetFacts facts) {
			this.actor = actor;
			this.missing = new HashMap<>(before);
			this.facts = facts;
		}

		Optional<Unit> unit(String code) {
			return known.computeIfAbsent(code, units::find);
		}

		/** Called in another thread: asks the store nothing. */
		Readied ready(List<RosterSheet.Line> batch) {
			List<Fact> plain = new ArrayList<>();
			List<RosterSheet.Line> others = new ArrayList<>();
			for (RosterSheet.Line line : batch) {
				List<Fact> told = roll.knows(line.employeeNo()) ? List.of() : facts.of(line, null);
				boolean isPlain = SheetFacts.isPlain(told, clock.today());
				plain.addAll(isPlain ? told : List.of());
				others.addAll(isPlain ? List.of() : List.of(line));
			}
			return new Readied(batch, newcomers.ready(plain, code -> known.getOrDefault(code, Optional.empty())), others);
		}

		void take(Readied batch) {
			batch.lines().forEach(line -> {
				missing.remove(new EmployeeNo(line.employeeNo()));
				employers.add(line.values().get(Field.EMPLOYER.word));
			});
			lines += batch.lines().size();
			findings.addAll(batch.newcomers().findings());
			Newcomers.Entered entered = newcomers.enter(batch.newcomers());
			changes += entered.hires().size() + entered.others().size();
			entered.hires().forEach(fact -> agenda.applied(actor, 0, statuses.told(fact)));
			entered.others().forEach(this::attempt);
			Map<String, AsItStands> standing = roll.of(batch.others().stream().map(RosterSheet.Line::employeeNo).toList());
			batch.others().forEach(line -> compare(line, standing.get(line.employeeNo())));
		}

		private void compare(RosterSheet.Line line, AsItStands present) {
			findings.addAll(facts.contradictions(line, present));
			List<Fact> told = facts.of(line, present);
			changes += told.size();
			told.forEach(this::attempt);
		}

		/** Whoever a full roster of his legal entity does not name left; but of whom there is a dispute, nothing is concluded. */
		void letGo(LocalDate lastDay) {
			missing.values().retainAll(employers);
			missing.keySet().removeAll(statuses.frozen());
			changes += missing.size();
			missing.keySet().forEach(no -> attempt(facts.left(no.value(), lastDay)));
		}

		private void attempt(Fact fact) {
			Verdict verdict = SheetDesk.this.changes.attempt(fact);
			if (verdict.isClear()) {
				agenda.applied(actor, verdict.factId(), fact);
			}
			findings.addAll(verdict.findings());
		}
	}
}
