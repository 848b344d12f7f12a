package org.shebaohub.enrollment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.enrollment.EnrollmentChange.Approval;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.stereotype.Component;

/** The yes or no to a change: each level somebody else, and never who asked for it. */
@Component("enrollmentApprovals")
class Approvals {

	private final JdbcChanges changes;

	private final JdbcCoverage approvals;

	private final PolicyDesk policy;

	private final Conversation conversation;

	private final TaskDesk tasks;

	private final OperationLog log;

	private final BusinessClock clock;

	Approvals(JdbcChanges changes, JdbcCoverage approvals, PolicyDesk policy, Conversation conversation, TaskDesk tasks,
			OperationLog log, BusinessClock clock) {
		this.changes = changes;
		this.approvals = approvals;
		this.policy = policy;
		this.conversation = conversation;
		this.tasks = tasks;
		this.log = log;
		this.clock = clock;
	}

	Decision approve(Actor actor, String changeNo) {
		Optional<Change> change = changes.lock(changeNo).filter(one -> actor.sees(one.asked().node()));
		if (change.isEmpty()) {
			return unknown(changeNo);
		}
		List<Approval> given = approvals.approvals(changeNo);
		return refusal(actor, change.get(), given).orElseGet(() -> {
			yes(actor, change.get(), given.size() + 1);
			return Decision.accepted();
		});
	}

	private void yes(Actor actor, Change one, int level) {
		approvals.approve(one.no(), level, actor.name(), clock.now());
		tasks.close("enrollment/" + one.no() + "/" + level, "approved");
		log.record(actor, "ENROLLMENT_APPROVED", one.no(), Map.of("level", level, "role", role(level)));
		if (level < policy.number(one.asked().node(), "enrollment.approvalLevels", clock.today())) {
			tasks.open(waiting(one, level + 1));
		}
		else {
			conversation.start(one);
		}
	}

	Decision reject(Actor actor, String changeNo, String reason) {
		Optional<Change> change = changes.lock(changeNo).filter(one -> actor.sees(one.asked().node()));
		if (change.isEmpty()) {
			return unknown(changeNo);
		}
		if (reason == null || reason.isBlank()) {
			return Decision.refused(new Finding("REASON_NEEDED", "reason", "say why", null));
		}
		return refusal(actor, change.get(), approvals.approvals(changeNo)).orElseGet(() -> {
			tasks.close("enrollment/" + changeNo, "declined");
			log.record(actor, "ENROLLMENT_DECLINED", changeNo, Map.of("length", reason.length()));
			conversation.end(change.get().refused(ChangeState.DECLINED, reason.substring(0, Math.min(reason.length(), 400))));
			return Decision.accepted();
		});
	}

	private static Optional<Decision> refusal(Actor actor, Change one, List<Approval> given) {
		Role role = role(given.size() + 1);
		if (!one.state().equals(ChangeState.AWAITING_APPROVAL)) {
			return refuse("ENROLLMENT_STATE", one.no() + " is " + one.state(), "nothing to approve", null);
		}
		if (!actor.is(role)) {
			return refuse("ROLE_NEEDED", one.no() + " waits for " + role, role + " of the branch may", role);
		}
		boolean involved = actor.name().equals(one.asked().by()) || actor.isSelf(one.asked().employee())
				|| given.stream().anyMatch(before -> before.approver().equals(actor.name()));
		return !involved ? Optional.empty() : refuse("SECOND_PERSON_NEEDED", one.no() + " was asked for by "
				+ one.asked().by(), "somebody else with this role must approve", role);
	}

	/** Who must say yes at a level; how many levels there are is policy. */
	static Role role(int level) {
		return switch (level) {
			case 1 -> Role.DEPARTMENT_HEAD;
			case 2 -> Role.HR_MANAGER;
			default -> Role.HR_DIRECTOR;
		};
	}

	static Waiting waiting(Change one, int level) {
		return new Waiting(TaskKind.ENROLLMENT_APPROVAL, "enrollment/" + one.no() + "/" + level, one.no(), role(level),
				one.asked().node());
	}

	private static Decision unknown(String changeNo) {
		return Decision.refused(new Finding("ENROLLMENT_UNKNOWN", changeNo, "check the number", null));
	}

	private static Optional<Decision> refuse(String code, String evidence, String remedy, Role accountable) {
		return Optional.of(Decision.refused(new Finding(code, evidence, remedy, accountable)));
	}
}
