package org.shebaohub.contribution.budget;

import java.util.Map;
import org.shebaohub.contribution.cycle.Approvals;
import org.shebaohub.contribution.cycle.Cycles;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.ErpDesk;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Component;

/** Takes what finance says of a month in the ERP, in the transaction of its event. */
@Component
class FinanceWords implements ErpDesk.MonthBook {

	private final JdbcBudgets budgets;

	private final Cycles cycles;

	private final Approvals approvals;

	private final OperationLog log;

	FinanceWords(JdbcBudgets budgets, Cycles cycles, Approvals approvals, OperationLog log) {
		this.budgets = budgets;
		this.cycles = cycles;
		this.approvals = approvals;
		this.log = log;
	}

	@Override
	public Decision budget(Actor actor, ErpDesk.Word word) {
		if (!cycles.knows(actor, word.unit())) {
			return Decision.refused(new Finding("UNIT_UNKNOWN", word.unit(), "check the declaration unit", Role.FINANCE));
		}
		if (budgets.set(word.unit(), word.month(), word.total(), word.at())) {
			log.record(actor, "BUDGET_SET", "cycle/" + word.unit() + "/" + word.month(), Map.of("total", word.total()));
		}
		return Decision.accepted();
	}

	@Override
	public Decision approved(Actor actor, ErpDesk.Word word) {
		return approvals.approvedInErp(actor, word);
	}
}
