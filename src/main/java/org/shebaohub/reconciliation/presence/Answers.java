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
		if (known.isEmpty() || !actor.is(HR)) {
			return refused(actor, no, known.isPresent());
		}
		Open one = known.get();
		List<Finding> findings = examine(one, form);
		if (!findings.isEmpty()) {
			return new Decision(Outcome.REFUSED, findings);
		}
		String exitNo = form.answer() == Presence.SELF_DEPARTURE ? draft(actor, one, form) : null;
		String change = form.answer() == Presence.WRONG_STOP ? reinstatements.ask(actor, one, form.reason()) : null;
		mismatches.answer(one, form.answer().name(), form.cause(), exitNo);
		String led = exitNo == null ? change == null ? "" : " " + change : " " + exitNo;
		mismatches.happened(one.id(), "ANSWERED", actor.name(), form.answer().word() + led + ": " + form.reason(), clock.now());
		log.record(actor, "MISMATCH_ANSWERED", one.no(), Map.of("answer", form.answer(), "reason", form.reason(), "led",
				led.strip(), "employeeNo", one.employee()));
		telling.answered(actor, one, form.answer().word());
		return Decision.accepted();
	}

	private String draft(Actor actor, Open one, AnswerForm form) {
		LocalDate lastDay = form.lastDay() != null ? form.lastDay()
				: one.source() == StatusSource.ATTENDANCE ? one.otherSince() : one.otherSince().minusDays(1);
		return exits.draft(actor, one.employee(), DepartureKind.JOB_ABANDONMENT, lastDay, one.no() + " " + form.reason());
	}

	private List<Finding> examine(Open one, AnswerForm form) {
		List<Finding> findings = new ArrayList<>();
		if (form.answer() == null) {
			findings.add(new Finding("ANSWER_MISSING", "answer", "自离、调岗、误停或其他", Role.HR));
		}
		if (form.reason() == null || form.reason().isBlank() || form.reason().length() > 400) {
			findings.add(new Finding("REASON_MISSING", "reason", "请填写1至400字的原因", Role.HR));
		}
		if (form.answer() == Presence.WRONG_STOP && !reinstatements.fit(one)) {
			findings.add(new Finding("NOTHING_STOPPED", one.no() + " " + one.source(), "仅参保登记或公积金误停可恢复", Role.HR));
		}
		if (form.answer() == Presence.SELF_DEPARTURE && one.type() == MismatchType.ACTIVE_AFTER_LEAVING) {
			findings.add(new Finding("ALREADY_LEFT", one.no(), "人事已登记离职,请办理减员", Role.HR));
		}
		if (one.state() != State.OPEN) {
			findings.add(new Finding("MISMATCH_STATE", one.no() + ": " + one.state().word(), "该状态下不能答复", Role.HR));
		}
		if (form.lastDay() != null && form.lastDay().isAfter(clock.today())) {
			findings.add(new Finding("FROM_THE_FUTURE", "lastDay " + form.lastDay(), "最后工作日不得晚于今天", Role.HR));
		}
		return findings;
	}

	/** A refused write is logged; what is out of sight does not exist. */
	Decision refused(Actor actor, String no, boolean seen) {
		log.record(actor, "MISMATCH_REFUSED", no.matches("M\\d{1,18}") ? no : "-", Map.of("scope", actor.scope()));
		return Decision.refused(seen ? new Finding("NOT_ALLOWED", no, "由本组织的人事处理", Role.HR)
				: new Finding("MISMATCH_UNKNOWN", no, "请核对编号", null));
	}
}
