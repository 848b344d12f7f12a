package org.shebaohub.contribution.opening;

import java.util.List;
import java.util.Map;
import org.shebaohub.contribution.PastMonths.MonthOfUnit;
import org.shebaohub.contribution.PastMonths.Spell;
import org.shebaohub.contribution.PastMonths.Unit;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Component;

/** Brings in opening balances, and makes facts of what was paid before the hub began. */
@Component
public class Openings {

	private final JdbcOpenings openings;

	private final FactBook facts;

	private final OperationLog log;

	Openings(JdbcOpenings openings, FactBook facts, OperationLog log) {
		this.openings = openings;
		this.facts = facts;
		this.log = log;
	}

	public void write(Actor actor, List<Unit> units, List<Spell> spells, List<MonthOfUnit> months) {
		openings.units(units);
		openings.spells(spells);
		openings.months(months);
		months.stream().filter(month -> month.creditedOn() != null).forEach(month -> {
			facts.ofList("opening", month.declarationNo(), FactKind.PAID, month.paidOn());
			facts.ofList("opening", month.declarationNo(), FactKind.CREDITED, month.creditedOn());
		});
		log.record(actor, "CONTRIBUTIONS_OPENED", "contribution",
				Map.of("units", units.size(), "spells", spells.size(), "months", months.size()));
	}
}
