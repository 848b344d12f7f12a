package org.shebaohub.reconciliation.run;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Puts each node's rules of today where the comparison finds them. */
@Component
class NodeRules {

	private final JdbcNodeRules rules;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	NodeRules(JdbcNodeRules rules, PolicyDesk policy, BusinessClock clock) {
		this.rules = rules;
		this.policy = policy;
		this.clock = clock;
	}

	/** The rules of one node on a day. */
	record OfNode(String node, int absentDays, int removalDays, int enrolmentDays, LocalDate idleSince, int gapDays) {
	}

	void ofAll() {
		write(rules.nodes());
	}

	void of(long person) {
		write(rules.nodesOf(person));
	}

	private void write(List<String> nodes) {
		rules.write(nodes.stream().map(this::at).toList());
	}

	private OfNode at(String path) {
		OrgNode node = new OrgNode(path);
		LocalDate today = clock.today();
		return new OfNode(path, policy.number(node, "reconciliation.absentDays", today),
				policy.number(node, "reconciliation.removalDays", today), policy.number(node, "reconciliation.enrolmentDays", today),
				today.minusMonths(policy.number(node, "reconciliation.idleMonths", today)),
				policy.number(node, "reconciliation.gapDays", today));
	}
}
