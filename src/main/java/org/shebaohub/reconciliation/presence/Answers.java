package org.shebaohub.reconciliation.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.offboarding.OffboardingDesk.Receipt;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reconciliation.AnswerForm;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.reconciliation.StatusSource;
import org.springframework.stereotype.Component;

/** What HR found, and what follows from it: a draft exit, coverage asked back, or nothing but the reason. */
@Component
public class Answers {

	static final Role[] HR = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR };

	private static final Role[] FINANCE = { Role.FINANCE, Role.FINANCE_MANAGER };

	private final JdbcOpenMismatches mismatches;

	private final Reinstatements reinstatements;

	private final Telling telling;

	private final OffboardingDesk exits;

	private final OperationLog log;

	private final BusinessClock clock;

	Answers(JdbcOpenMismatches mismatches, Reinstatements reinstatements, Telling telling, OffboardingDesk exits,
			OperationLog log, BusinessClock clock) {
		this.mismatches = mismatches;
		this.reinstatements = reinstatements;
		this.telling = telling;
		this.exits = exits;
		this.log = log;
		this.clock = clock;
	}

	/** In the caller's transaction. */
	public Decision answer(Actor actor, String no, AnswerForm form) {
		Optional<Open> known = mismatches.take(no).filter(one -> actor.sees(one.node()));
		if (known.isEmpty() || !actor.is(known.get().type().isOfLedgers() ? FINANCE : HR)) {
			return refused(actor, no, known.isPresent());
		}
		Open one = known.get();
		List<Finding> findings = examine(actor, one, form);
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		Receipt draft = form.answer() == Presence.SELF_DEPARTURE ? draft(actor, one, form) : new Receipt(Decision.accepted(), null);
		if (!draft.decision().isRefused()) {
			keep(actor, one, form, draft.exitNo());
		}
		return draft.decision();
	}

	private void keep(Actor actor, Open one, AnswerForm form, String exitNo) {
		String change = form.answer() == Presence.WRONG_STOP ? reinstatements.ask(actor, one, form.reason()) : null;
		mismatches.answer(one, form.answer().name(), form.cause(), exitNo);
		String led = exitNo == null ? change == null ? "" : " " + change : " " + exitNo;
		mismatches.happened(one.id(), "ANSWERED", actor.name(), form.answer().word() + led + ": " + form.reason(), clock.now());
		log.record(actor, "MISMATCH_ANSWERED", one.no(), Map.of("answer", form.answer(), "length", form.reason().length(), "led",
				led.strip(), "employeeNo", one.employee()));
		telling.answered(actor, one, form.answer().word());
	}

	/** An exit that is under way already is the one. */
	private Receipt draft(Actor actor, Open one, AnswerForm form) {
		String evidence = one.no() + " " + form.reason();
		LocalDate lastDay = lastDay(one, form);
		Receipt receipt = exits.propose(actor, one.employee(), DepartureKind.JOB_ABANDONMENT, lastDay, evidence);
		boolean underWay = receipt.decision().findings().stream().anyMatch(each -> each.code().equals("EXIT_UNDER_WAY"));
		return underWay ? new Receipt(Decision.accepted(),
				exits.draft(actor, one.employee(), DepartureKind.JOB_ABANDONMENT, lastDay, evidence)) : receipt;
	}

	/** Null when neither HR nor the source says it. */
	private static LocalDate lastDay(Open one, AnswerForm form) {
		if (form.lastDay() != null || !one.type().asksForPresence() || one.otherSince() == null) {
			return form.lastDay();
		}
		return one.source() == StatusSource.ATTENDANCE ? one.otherSince() : one.otherSince().minusDays(1);
	}

	private List<Finding> examine(Actor actor, Open one, AnswerForm form) {
		List<Finding> findings = new ArrayList<>();
		if (form.answer() == null) {
			findings.add(new Finding("ANSWER_MISSING", "answer", "自离、调岗、误停或其他", Role.HR));
		}
		if (form.reason() == null || form.reason().isBlank() || form.reason().length() > 400) {
			findings.add(new Finding("REASON_MISSING", "reason", "请填写1至400字的原因", Role.HR));
		}
		if (form.answer() == Presence.WRONG_STOP) {
			reinstatements.examine(actor, one).ifPresent(findings::add);
		}
		departure(one, form).ifPresent(findings::add);
		if (one.state() != State.OPEN) {
			findings.add(new Finding("MISMATCH_STATE", one.no() + ": " + one.state().word(), "该状态下不能答复", Role.HR));
		}
		return findings;
	}

	private Optional<Finding> departure(Open one, AnswerForm form) {
		if (one.type().isOfLedgers() && form.answer() != null && form.answer() != Presence.OTHER) {
			return Optional.of(new Finding("PRESENCE_UNDOUBTED", one.no() + " " + one.type(), "该差异与是否在岗无关", Role.FINANCE));
		}
		LocalDate lastDay = lastDay(one, form);
		if (form.answer() != Presence.SELF_DEPARTURE) {
			return Optional.empty();
		}
		if (one.type() == MismatchType.ACTIVE_AFTER_LEAVING) {
			return Optional.of(new Finding("ALREADY_LEFT", one.no(), "人事已登记离职,请办理减员", Role.HR));
		}
		if (!one.type().asksForPresence() && one.type() != MismatchType.GHOST_ACTIVE) {
			return Optional.of(new Finding("PRESENCE_UNDOUBTED", one.no() + " " + one.type(), "该差异与是否在岗无关", Role.HR));
		}
		if (lastDay == null) {
			return Optional.of(new Finding("LAST_DAY_NEEDED", "lastDay", "填写最后工作日", Role.HR));
		}
		return !lastDay.isAfter(clock.today()) ? Optional.empty()
				: Optional.of(new Finding("FROM_THE_FUTURE", "lastDay " + lastDay, "最后工作日不得晚于今天", Role.HR));
	}

	/** A refused write is logged; what is out of sight does not exist. */
	Decision refused(Actor actor, String no, boolean seen) {
		log.record(actor, "MISMATCH_REFUSED", no.matches("M\\d{1,18}") ? no : "-", Map.of("scope", actor.scope()));
		return Decision.refused(seen ? new Finding("NOT_ALLOWED", no, "由该项的责任角色处理", Role.HR)
				: new Finding("MISMATCH_UNKNOWN", no, "请核对编号", null));
	}
}
