package org.shebaohub.reconciliation;

import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reconciliation.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter for the comparison itself: on its schedule, at once, and what each run found. */
@Service
public class ReconciliationDesk {

	private final Runs runs;

	private final OperationLog log;

	private final TransactionTemplate step;

	ReconciliationDesk(Runs runs, OperationLog log, PlatformTransactionManager transactions) {
		this.runs = runs;
		this.log = log;
		this.step = new TransactionTemplate(transactions);
	}

	/** Whatever is due, step by step, one transaction each. */
	@Transactional(propagation = Propagation.NEVER)
	public void beat() {
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(step.execute(status -> runs.step()));
		}
	}

	/** Compares everybody now instead of at the next hour. */
	@Transactional
	public Decision now(Actor actor) {
		if (!actor.is(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR)) {
			return Decision.refused(new Finding("NOT_ALLOWED", "reconciliation", "HR may", Role.HR));
		}
		if (!runs.now(actor)) {
			return Decision.refused(new Finding("RECONCILIATION_STATE", "a run is at work", "wait for its end", null));
		}
		log.record(actor, "RECONCILIATION_ORDERED", "reconciliation", Map.of());
		return Decision.accepted();
	}

	/** The last runs and the one that waits, newest first. */
	@Transactional(readOnly = true)
	public List<ReconciliationRun> runs(int limit) {
		return runs.latest(limit);
	}
}
