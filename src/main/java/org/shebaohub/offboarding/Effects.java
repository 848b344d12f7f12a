package org.shebaohub.offboarding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebaohub.dossier.HrCommandDesk;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.core.ExitCore.Intent;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what a step of an exit asks for, in the step's transaction: both sides, and the leaver, hear the same. */
@Component
class Effects {

	private static final int LONGEST = 380;

	private final NoticeDesk notices;

	private final HrCommandDesk hr;

	private final EnrollmentDesk enrollments;

	private final LegalClocks clocks;

	private final TaskDesk tasks;

	private final ApplicationEventPublisher events;

	Effects(NoticeDesk notices, HrCommandDesk hr, EnrollmentDesk enrollments, LegalClocks clocks, TaskDesk tasks,
			ApplicationEventPublisher events) {
		this.notices = notices;
		this.hr = hr;
		this.enrollments = enrollments;
		this.clocks = clocks;
		this.tasks = tasks;
		this.events = events;
	}

	void carryOut(Intent intent, ExitCase exit, ExitCheck check) {
		var leaver = exit.leaver();
		switch (intent) {
			case EXAMINE -> throw new IllegalStateException("the gate examines by itself");
			case TELL_BLOCKED -> blocked(exit, check);
			case TELL_CLEARED -> released(exit, check, "EXIT_CLEARED", List.of("exit-released"), List.of(Role.HR));
			case TELL_RELEASED -> {
				notices.tell(Audience.employee(leaver.employee()), "exit-released-employee", words(exit, check), exit.no());
				released(exit, check, "EXIT_CLEARED", List.of("exit-released"), List.of(Role.HR, Role.FINANCE));
			}
			case TELL_LET_THROUGH -> released(exit, check, "EXIT_LET_THROUGH", List.of("exit-override"), List.of(Role.HR,
					Role.FINANCE));
			case SETTLE -> {
				tell(exit, check, "exit-completed-finance", Role.FINANCE);
				command(exit, "EXIT_COMPLETED", check);
				events.publishEvent(new OffboardingNews.Completed(exit.no(), leaver.employee(), leaver.node(), leaver.kind(),
						leaver.lastDay(), check.owed()));
			}
			case TAKE_BACK -> takeBack(exit, check);
			case LEAVE_BEHIND -> tasks.close("exit/" + exit.no(), "employed again");
		}
	}

	private void blocked(ExitCase exit, ExitCheck check) {
		boolean insurance = check.found().stream().anyMatch(one -> one.holds() && one.finding().code().startsWith(OpenItemKind.ADVANCE
			.name()));
		tell(exit, check, insurance ? "exit-insurance-hr" : "exit-blocked-hr", Role.HR);
		tell(exit, check, "exit-blocked-finance", Role.FINANCE);
		notices.tell(Audience.employee(exit.leaver().employee()), "exit-blocked-employee", words(exit, check), exit.no());
		command(exit, "EXIT_BLOCKED", check);
		tasks.open(new Waiting(TaskKind.EXIT_BLOCKED, blockedKey(exit), exit.no(), Role.HR, exit.leaver().node()));
		events.publishEvent(new OffboardingNews.Blocked(exit.no(), exit.leaver().employee(), exit.leaver().node(), check.owed()));
	}

	private void released(ExitCase exit, ExitCheck check, String command, List<String> templates, List<Role> roles) {
		tasks.close(blockedKey(exit), command);
		tasks.close(overrideKey(exit), command);
		roles.forEach(role -> templates.forEach(template -> tell(exit, check, template, role)));
		command(exit, command, check);
		events.publishEvent(new OffboardingNews.Released(exit.no(), exit.leaver().employee(), exit.leaver().node(),
				exit.core().letThrough()));
	}

	private static String blockedKey(ExitCase exit) {
		return "exit/" + exit.no() + "/blocked";
	}

	/** Of the task to agree to an override. */
	static String overrideKey(ExitCase exit) {
		return "exit/" + exit.no() + "/override";
	}

	private void takeBack(ExitCase exit, ExitCheck check) {
		tasks.close("exit/" + exit.no(), "EXIT_WITHDRAWN");
		clocks.stop(exit);
		enrollments.cancel(Actor.HUB, exit.no(), "the exit was withdrawn");
		tell(exit, check, "exit-withdrawn", Role.HR);
		tell(exit, check, "exit-withdrawn", Role.FINANCE);
		command(exit, "EXIT_WITHDRAWN", check);
		events.publishEvent(new OffboardingNews.Withdrawn(exit.no(), exit.leaver().employee(), exit.leaver().node()));
	}

	void tell(ExitCase exit, ExitCheck check, String template, Role role) {
		OrgNode node = exit.leaver().node();
		notices.tell(Audience.role(role, node), template, words(exit, check), exit.no());
	}

	static Map<String, String> words(ExitCase exit, ExitCheck check) {
		String findings = check.found().stream().filter(Found::holds).map(one -> one.finding().evidence())
			.collect(Collectors.joining(";"));
		Map<String, String> words = new HashMap<>();
		words.put("exitNo", exit.no());
		words.put("employeeNo", exit.leaver().employee().value());
		words.put("day", exit.leaver().lastDay().toString());
		words.put("amount", check.owed().toString());
		words.put("findings", findings.substring(0, Math.min(findings.length(), LONGEST)));
		return words;
	}

	/** To the HR system, by its queue: the answer to a resignation that nobody waits for. */
	void command(ExitCase exit, String command, ExitCheck check) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("exitNo", exit.no());
		content.put("sequence", exit.version());
		content.put("kind", exit.leaver().kind());
		content.put("lastDay", exit.leaver().lastDay());
		content.put("state", exit.state());
		content.put("owed", check.owed());
		content.put("findings", check.found().stream().map(Effects::document).toList());
		hr.send("EXIT-" + exit.no() + "-" + exit.version() + "-" + command, command, exit.leaver().employee(), exit.no(), content);
	}

	private static Map<String, Object> document(Found one) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("check", one.check());
		document.put("holds", one.holds());
		document.put("code", one.finding().code());
		document.put("amount", one.amount());
		document.put("evidence", one.finding().evidence());
		document.put("remedy", one.finding().remedy());
		document.put("accountable", one.finding().accountable());
		return document;
	}
}
