package org.shebaohub.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shebaohub.casework.book.Case;
import org.shebaohub.casework.core.CaseIntent;
import org.shebaohub.duty.Duty;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out what a step of a case asks for, in the step's transaction. */
@Component
class CaseEffects {

	private static final Logger LOG = LoggerFactory.getLogger(CaseEffects.class);

	private final DutyDesk duties;

	private final NoticeDesk notices;

	private final TaskDesk tasks;

	private final OperationLog log;

	CaseEffects(DutyDesk duties, NoticeDesk notices, TaskDesk tasks, OperationLog log) {
		this.duties = duties;
		this.notices = notices;
		this.tasks = tasks;
		this.log = log;
	}

	void carryOut(List<CaseIntent> intents, Case after) {
		for (CaseIntent intent : intents) {
			switch (intent) {
				case TELL_LEVEL -> tellLevel(after);
				case END_ESCALATION -> IntStream.rangeClosed(2, after.core().level())
					.forEach(level -> tasks.close(step(after, level), "acknowledged"));
				case END_WORK -> tasks.close("case/" + after.no(), after.core().state().name());
			}
		}
	}

	private static String step(Case one, int level) {
		return "case/" + one.no() + "/" + level;
	}

	/** Tells whoever is on duty for the level that was reached. */
	void tellLevel(Case about) {
		int level = about.core().level();
		Role role = about.report().kind().roleAt(level);
		Duty duty = tell(about, role, about.report().kind().templateAt(level));
		log.record(Actor.HUB, level == 1 ? "CASE_OPENED" : "CASE_ESCALATED", about.no(),
				Map.of("level", level, "kind", about.report().kind(), "cause", about.report().cause(), "about",
						about.report().about(), "role", role, "node", duty.node(), "people",
						duty.holders().stream().map(Holder::person).toList()));
		tasks.open(new Waiting(TaskKind.CASE, step(about, level), about.no(), role, duty.node()));
	}

	/** @return whom it reached; where there is nobody at all it ends at the top, and the administrators hear of it */
	Duty tell(Case about, Role role, String template) {
		Duty duty = duties.onDuty(role, about.report().node());
		Map<String, String> words = new HashMap<>(about.report().params());
		words.putAll(about.words());
		words.put("role", role.name());
		words.put("next", about.report().kind().name());
		words.put("node", about.report().node().path());
		notices.tell(Audience.role(role, duty.node()), template, words, about.no());
		if (duty.isNobody()) {
			LOG.error("nobody is on duty as {} for {} or above it: case {} waits at {}", role, about.report().node(),
					about.no(), duty.node());
			log.record(Actor.HUB, "CASE_WITHOUT_ADDRESSEE", about.no(), Map.of("role", role, "node", about.report().node()));
			notices.tell(Audience.role(Role.ADMIN, duty.node()), "duty-nobody", words, about.no());
		}
		return duty;
	}
}
