package org.shebaohub.enrollment;

import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.task.Waiting;
import org.springframework.stereotype.Component;

/** Who must say yes to a change, level by level; how many there are is policy. */
@Component
class Levels {

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Levels(PolicyDesk policy, BusinessClock clock) {
		this.policy = policy;
		this.clock = clock;
	}

	int needed(OrgNode node) {
		return policy.number(node, "enrollment.approvalLevels", clock.today());
	}

	static Role role(int level) {
		return switch (level) {
			case 1 -> Role.DEPARTMENT_HEAD;
			case 2 -> Role.HR_MANAGER;
			default -> Role.HR_DIRECTOR;
		};
	}

	Waiting waiting(Change one, int level) {
		return new Waiting(TaskKind.ENROLLMENT_APPROVAL, "enrollment/" + one.no() + "/" + level, one.no(), role(level),
				one.asked().node());
	}
}
