package org.shebaohub.reconciliation.spot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Component;

/** Looks once a day whether each role that a case may come to has somebody today, for all places where people work (流程定岗). */
@Component
public class PostChecks {

	private final JdbcSpotChecks checks;

	private final DutyDesk duties;

	private final NoticeDesk notices;

	private final OperationLog log;

	private final BusinessClock clock;

	PostChecks(JdbcSpotChecks checks, DutyDesk duties, NoticeDesk notices, OperationLog log, BusinessClock clock) {
		this.checks = checks;
		this.duties = duties;
		this.notices = notices;
		this.log = log;
		this.clock = clock;
	}

	/** In the caller's transaction; what was found is written down, nothing too. */
	public void look() {
		List<OrgNode> nodes = checks.nodes().stream().map(OrgNode::new).toList();
		List<String> vacant = Arrays.stream(CaseKind.values()).flatMap(kind -> IntStream.rangeClosed(1, 3).mapToObj(kind::roleAt))
			.distinct().sorted().flatMap(role -> vacant(role, nodes).stream()).toList();
		log.record(Actor.HUB, "POSTS_CHECKED", "posts/" + clock.today(), Map.of("places", nodes.size(), "vacant", vacant));
	}

	/** Told together: who is missing at the top is missing everywhere. @return role and place of each vacancy */
	private List<String> vacant(Role role, List<OrgNode> nodes) {
		List<OrgNode> without = nodes.stream().filter(node -> duties.onDuty(role, node).isNobody()).toList();
		if (!without.isEmpty()) {
			notices.tell(Audience.role(Role.ADMIN, Actor.HUB.scope()), "posts-vacant", Map.of("role", role.name(), "node",
					without.get(0).path(), "count", String.valueOf(without.size())), "posts/" + clock.today());
		}
		return without.stream().map(node -> role + " " + node).toList();
	}
}
