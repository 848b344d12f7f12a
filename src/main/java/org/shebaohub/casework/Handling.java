package org.shebaohub.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.shebaohub.casework.book.Case;
import org.shebaohub.casework.book.Cases;
import org.shebaohub.casework.core.CaseCore.Step;
import org.shebaohub.casework.core.CaseEvent;
import org.shebaohub.casework.core.CaseEvent.Acknowledged;
import org.shebaohub.casework.core.CaseEvent.Resolved;
import org.shebaohub.duty.Duty;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people do with a case; who may not is refused, and that is logged too. */
@Component
class Handling {

	private static final Duration BETWEEN_NUDGES = Duration.ofMinutes(10);

	private final Cases cases;

	private final CaseEffects effects;

	private final Reach reach;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Handling(Cases cases, CaseEffects effects, Reach reach, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.effects = effects;
		this.reach = reach;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	Decision acknowledge(Actor actor, String caseNo) {
		return allowed(actor, caseNo, "acknowledge", reach::mayHandle).orElseGet(
				() -> handle(actor, cases.take(caseNo).orElseThrow(), new Acknowledged(), null));
	}

	Decision resolve(Actor actor, String caseNo, String why) {
		if (why == null || why.isBlank() || why.length() > 400) {
			return Decision.refused(new Finding("REASON_MISSING", "what was done", "请填写1至400字的处理说明", null));
		}
		return allowed(actor, caseNo, "resolve", reach::mayHandle).orElseGet(() -> {
			Case known = cases.take(caseNo).orElseThrow();
			return known.report().kind() == CaseKind.ENQUIRY && known.core().state().lives()
					? Decision.refused(new Finding("ENQUIRY_OPEN", caseNo, "请答复员工的咨询,答复后自动办结", Role.HR))
					: handle(actor, known, new Resolved(), why);
		});
	}

	/** By the answer itself, whose desk has seen that the actor may give it. */
	void answered(Actor actor, String caseNo, String why) {
		cases.take(caseNo).ifPresent(known -> handle(actor, known, new Resolved(), why));
	}

	private Decision handle(Actor actor, Case known, CaseEvent event, String why) {
		Step step = known.core().on(event);
		if (!step.fits()) {
			return ended(known);
		}
		Instant now = clock.now();
		Case handled = known.at(step.next()).handled(actor.name(), now);
		Case after = why == null ? handled : handled.ended(why, now);
		cases.save(after);
		effects.carryOut(step.intents(), after);
		log.record(actor, "CASE_" + after.core().state(), after.no(), why == null
				? Map.of("before", known.core().state()) : Map.of("before", known.core().state(), "length", why.length()));
		if (!after.core().state().lives()) {
			events.publishEvent(new CaseDesk.EndedByHand(after.report().kind(), after.report().about()));
		}
		return Decision.accepted();
	}

	Decision nudge(Actor actor, String caseNo) {
		return allowed(actor, caseNo, "nudge", reach::mayHurry).orElseGet(() -> nudge(actor, cases.take(caseNo).orElseThrow()));
	}

	private Decision nudge(Actor actor, Case known) {
		Instant now = clock.now();
		if (!known.core().state().lives()) {
			return ended(known);
		}
		if (known.fate().nudgedAt() != null && now.isBefore(known.fate().nudgedAt().plus(BETWEEN_NUDGES))) {
			return Decision.refused(new Finding("TOO_EARLY", known.no() + " was nudged at " + known.fate().nudgedAt(),
					"十分钟内已催办过,请稍后", null));
		}
		cases.save(known.nudged(now));
		Duty duty = effects.tell(known, known.report().cause().owner(), "case-nudge");
		log.record(actor, "CASE_NUDGED", known.no(),
				Map.of("role", known.report().cause().owner(), "node", duty.node()));
		return Decision.accepted();
	}

	/** The refusal, or empty when the actor may. */
	private Optional<Decision> allowed(Actor actor, String caseNo, String what, BiPredicate<Actor, Case> may) {
		Optional<Case> known = cases.take(caseNo);
		if (known.isPresent() && may.test(actor, known.get())) {
			return Optional.empty();
		}
		known.ifPresent(one -> log.record(actor, "CASE_REFUSED", caseNo, Map.of("command", what, "scope", actor.scope())));
		boolean seen = known.isPresent() && reach.sees(actor, known.get());
		return Optional.of(Decision.refused(seen
				? new Finding("NOT_ALLOWED", caseNo, "由该事项所属方(人事或财务)处理", known.get().report().kind().owner())
				: new Finding("CASE_UNKNOWN", caseNo, "请核对编号", Role.HR)));
	}

	private static Decision ended(Case known) {
		return Decision.refused(new Finding("CASE_STATE", known.no() + ": " + known.core().state().word()
				+ (known.fate().handledBy() == null ? "" : ", " + known.fate().handledBy()), "该状态下不能办理此操作", null));
	}
}
