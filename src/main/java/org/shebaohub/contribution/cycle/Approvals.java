package org.shebaohub.contribution.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.task.TaskDesk;
import org.springframework.stereotype.Component;

/** Finance approves the waiting lists of a month; what is approved late is declared and paid all the same. */
@Component
public class Approvals {

	private final JdbcLists lists;

	private final JdbcSupplements supplements;

	private final TaxConversation tax;

	private final PolicyDesk policy;

	private final TaskDesk tasks;

	private final OperationLog log;

	private final BusinessClock clock;

	Approvals(JdbcLists lists, JdbcSupplements supplements, TaxConversation tax, PolicyDesk policy, TaskDesk tasks, OperationLog log,
			BusinessClock clock) {
		this.lists = lists;
		this.supplements = supplements;
		this.tax = tax;
		this.policy = policy;
		this.tasks = tasks;
		this.log = log;
		this.clock = clock;
	}

	public Decision approve(Actor actor, String unit, InsuranceMonth month) {
		List<MonthList> known = lists.lock(unit, month);
		Optional<Decision> refusal = FinanceApproval.refusal(actor, unit, month, lists.nodeOf(unit), known)
			.or(() -> FinanceApproval.ofOwn(actor, supplements.submitters(unit, month)));
		return refusal.orElseGet(() -> {
			known.stream().filter(FinanceApproval::waits).forEach(list -> approve(actor, list));
			tasks.close("cycle/" + unit + "/" + month, "approved by finance");
			return Decision.accepted();
		});
	}

	private void approve(Actor actor, MonthList list) {
		lists.save(list.approved(actor.name(), clock.today()), clock.now());
		log.record(actor, "DECLARATION_APPROVED", list.declarationNo(), Map.of("unit", list.unit(), "month",
				list.month(), "paymentCutoff", policy.paymentCutoff(list.node(), list.month())));
		tax.next(list);
	}
}
