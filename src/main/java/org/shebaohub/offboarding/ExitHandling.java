package org.shebaohub.offboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCase.Override;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.check.OverrideCheck;
import org.shebaohub.offboarding.core.ExitCore.Event;
import org.shebaohub.offboarding.core.ExitState;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.stereotype.Component;

/** What people do about an exit that has begun. */
@Component
class ExitHandling {

	private final JdbcExits exits;

	private final JdbcExitParts parts;

	private final Gate gate;

	private final LegalClocks clocks;

	private final PersonnelDesk personnel;

	private final TaskDesk tasks;

	private final OperationLog log;

	private final BusinessClock clock;

	ExitHandling(JdbcExits exits, JdbcExitParts parts, Gate gate, LegalClocks clocks, PersonnelDesk personnel, TaskDesk tasks, OperationLog log,
			BusinessClock clock) {
		this.exits = exits;
		this.parts = parts;
		this.gate = gate;
		this.clocks = clocks;
		this.personnel = personnel;
		this.tasks = tasks;
		this.log = log;
		this.clock = clock;
	}

	/** The exit, when the actor may see it and has one of the roles. */
	Decision with(Actor actor, String exitNo, Role[] roles, Function<ExitCase, Decision> command) {
		Optional<ExitCase> exit = exits.lock(exitNo).filter(one -> actor.sees(one.leaver().node()));
		if (exit.isEmpty()) {
			return refused("EXIT_UNKNOWN", exitNo, "check the number", null);
		}
		if (actor.isSelf(exit.get().leaver().employee())) {
			return refused("OWN_EXIT", exitNo, "本人的离职须由他人办理", roles[0]);
		}
		return actor.is(roles) ? command.apply(exit.get())
				: refused("ROLE_NEEDED", exitNo, String.join(", ", List.of(roles).stream().map(Role::name).toList()), roles[0]);
	}

	Decision complete(Actor actor, ExitCase exit) {
		ExitCheck check = gate.check(exit);
		ExitCase examined = gate.examine(exit);
		if (examined.state() == ExitState.BLOCKED) {
			return new Decision(Outcome.REFUSED, check.decision().findings());
		}
		Optional<ExitCase> completed = gate.step(actor, examined, Event.COMPLETE, check);
		completed.ifPresent(this::left);
		return completed.isPresent() ? Decision.accepted() : state(exit);
	}

	/** Whose exit is completed has left when the last day is over, unless HR has told a last day. */
	Decision left(ExitCase exit) {
		boolean over = exit.state() == ExitState.COMPLETED && exit.leaver().lastDay().isBefore(clock.today());
		return !over || gate.hasEnd(exit) ? Decision.accepted() : personnel.mark(Actor.HUB, exit.leaver().employee(),
				EmploymentStatus.LEFT, exit.leaver().lastDay().plusDays(1), "exit " + exit.no());
	}

	Decision override(Actor actor, ExitCase exit, String code, String plan) {
		List<Finding> findings = OverrideCheck.asked(actor, code, plan);
		if (!findings.isEmpty() || exit.state() != ExitState.BLOCKED) {
			return findings.isEmpty() ? state(exit) : new Decision(Outcome.REFUSED, findings);
		}
		String side = OverrideCheck.side(actor).orElseThrow();
		Map<String, Yuan> covers = gate.check(exit).found().stream().filter(Found::holds)
			.collect(Collectors.toMap(Found::about, Found::amount, Yuan::plus));
		gate.save(exit.with(new Override(code, plan, actor.name(), side, null, covers)));
		log.record(actor, "EXIT_OVERRIDE_ASKED", exit.no(), Map.of("reasonCode", code, "side", side, "covers", covers));
		tasks.close(Effects.overrideKey(exit), "asked anew");
		tasks.open(new Waiting(TaskKind.EXIT_OVERRIDE, Effects.overrideKey(exit), exit.no(),
				side.equals("HR") ? Role.FINANCE_MANAGER : Role.HR_MANAGER, exit.leaver().node()));
		return Decision.accepted();
	}

	Decision approveOverride(Actor actor, ExitCase exit) {
		Override asked = exit.override();
		if (asked == null || asked.approvedBy() != null || exit.state() != ExitState.BLOCKED) {
			return asked == null || asked.approvedBy() != null ? refused("OVERRIDE_NOT_ASKED", exit.no(), "须先由一方负责人申请放行,附清偿计划", Role.HR_MANAGER)
					: state(exit);
		}
		List<Finding> findings = OverrideCheck.approved(actor, asked.askedBy(), asked.askedAs());
		ExitCheck check = gate.check(exit);
		if (!findings.isEmpty() || !asked.covers(check)) {
			return !findings.isEmpty() ? new Decision(Outcome.REFUSED, findings) : refused("OVERRIDE_OUTDATED", exit.no()
					+ "申请后又有新的未结清事项", "请核对后重新申请放行", Role.HR_MANAGER);
		}
		return agree(actor, exit, asked, check);
	}

	private Decision agree(Actor actor, ExitCase exit, Override asked, ExitCheck check) {
		Override agreed = new Override(asked.code(), asked.plan(), asked.askedBy(), asked.askedAs(), actor.name(), asked.covers());
		tasks.close(Effects.overrideKey(exit), "approved");
		log.record(actor, "EXIT_OVERRIDE_APPROVED", exit.no(), Map.of("reasonCode", asked.code(), "askedBy", asked.askedBy()));
		gate.step(actor, gate.save(exit.with(agreed)), Event.LET_THROUGH, check);
		return Decision.accepted();
	}

	Decision withdraw(Actor actor, ExitCase exit, String reason) {
		if (reason == null || reason.isBlank()) {
			return refused("REASON_NEEDED", "reason", "填写撤销原因", null);
		}
		if (!exit.core().on(Event.WITHDRAW).fits()) {
			return state(exit);
		}
		if (gate.isGone(exit)) {
			return refused("ALREADY_LEFT", "%s:%s已离职".formatted(exit.no(), exit.leaver().employee()), "确未离职的,请先在人事系统更正",
					Role.HR);
		}
		Decision marked = exit.state() == ExitState.DRAFT ? Decision.accepted() : personnel.mark(actor, exit.leaver().employee(),
				EmploymentStatus.ACTIVE, clock.today(), "exit " + exit.no());
		if (!marked.isRefused()) {
			gate.step(actor, exit, Event.WITHDRAW, gate.check(exit));
			parts.note(exit.no(), "WITHDRAWAL", actor.name(), clock.now(), reason);
			log.record(actor, "EXIT_WITHDRAWAL_REASON", exit.no(), Map.of("length", reason.length()));
		}
		return marked;
	}

	Decision done(Actor actor, ExitCase exit, String clock, String evidence) {
		if (evidence == null || evidence.isBlank() || evidence.length() > 200) {
			return refused("EVIDENCE_NEEDED", "evidence", "填写凭据,如文书编号,最多200字", null);
		}
		return LegalClock.of(clock).filter(about -> clocks.done(actor, exit.no(), about, evidence)).isPresent()
				? Decision.accepted() : refused("CLOCK_STATE", exit.no() + " " + clock, "已办理,或本离职无此事项", null);
	}

	Decision contacted(Actor actor, ExitCase exit, String note) {
		if (note == null || note.isBlank() || note.length() > 500) {
			return refused("TEXT_NEEDED", "note", "填写联系情况,最多500字", null);
		}
		parts.note(exit.no(), "CONTACT", actor.name(), clock.now(), note);
		log.record(actor, "LEAVER_CONTACTED", exit.no(), Map.of("length", note.length()));
		return Decision.accepted();
	}

	private static Decision state(ExitCase exit) {
		return refused("EXIT_STATE", exit.no() + ":" + exit.state().word(), "当前状态不能办理", null);
	}

	private static Decision refused(String code, String evidence, String remedy, Role accountable) {
		return Decision.refused(new Finding(code, evidence, remedy, accountable));
	}
}
