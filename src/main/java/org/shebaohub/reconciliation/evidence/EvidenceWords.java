package org.shebaohub.reconciliation.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reconciliation.MismatchView.Filter;
import org.springframework.stereotype.Component;

/** Who has said that these mismatches may be taken out of the hub; two people's words open them to both, and to auditors, for a day. */
@Component
public class EvidenceWords {

	private static final Duration COUNT = Duration.ofDays(1);

	private final JdbcEvidenceWords words;

	private final OperationLog log;

	private final BusinessClock clock;

	EvidenceWords(JdbcEvidenceWords words, OperationLog log, BusinessClock clock) {
		this.words = words;
		this.log = log;
		this.clock = clock;
	}

	/** HELD until another has said the same. @param filter with the node that is meant */
	public Decision say(Actor actor, Filter filter) {
		if (!actor.sees(new OrgNode(filter.node()))) {
			return Decision.refused(new Finding("NOT_ALLOWED", filter.node(), "within your own organisation only", Role.HR_MANAGER));
		}
		words.say(filter.toString(), actor.name(), clock.now(), clock.now().minus(COUNT));
		log.record(actor, "EVIDENCE_WANTED", "reconciliation", Map.of("filter", filter.toString()));
		List<Finding> findings = examine(actor, filter);
		return findings.isEmpty() ? Decision.accepted() : new Decision(Outcome.HELD, findings);
	}

	/** Why the actor may not take them out; empty when two people have said so, and he is one of them or audits. */
	public List<Finding> examine(Actor actor, Filter filter) {
		List<String> sayers = sayers(filter);
		return sayers.size() > 1 && (actor.is(Role.AUDITOR) || sayers.contains(actor.name())) ? List.of()
				: List.of(new Finding("SECOND_PERSON_NEEDED", "%s, said by %s".formatted(filter, sayers),
						"两人须在24小时内以相同条件各自申请导出", Role.HR_MANAGER));
	}

	/** Those whose words still count. */
	public List<String> sayers(Filter filter) {
		return words.sayers(filter.toString(), clock.now().minus(COUNT));
	}
}
