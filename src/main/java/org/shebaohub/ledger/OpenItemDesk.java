package org.shebaohub.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.deduction.LateWages;
import org.shebaohub.ledger.item.AdvanceBook;
import org.shebaohub.ledger.item.Clearings;
import org.shebaohub.ledger.item.Debt;
import org.shebaohub.ledger.item.Items;
import org.shebaohub.ledger.item.Mismatches;
import org.shebaohub.ledger.wage.Wages;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what employees and the employer owe each other. */
@Service
public class OpenItemDesk {

	private static final Role[] READERS = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE, Role.FINANCE_MANAGER,
			Role.AUDITOR };

	private final Items items;

	private final Clearings clearings;

	private final Mismatches mismatches;

	private final AdvanceBook advances;

	private final LateWages late;

	private final Wages wages;

	private final LedgerDesk ledger;

	private final RosterDesk roster;

	private final BusinessClock clock;

	OpenItemDesk(Items items, Clearings clearings, Mismatches mismatches, AdvanceBook advances, LateWages late, Wages wages,
			LedgerDesk ledger, RosterDesk roster, BusinessClock clock) {
		this.items = items;
		this.clearings = clearings;
		this.mismatches = mismatches;
		this.advances = advances;
		this.late = late;
		this.wages = wages;
		this.ledger = ledger;
		this.roster = roster;
		this.clock = clock;
	}

	/** What stands open for the employee, oldest first. */
	@Transactional(readOnly = true)
	public List<OpenItem> open(EmployeeNo no) {
		return items.open(no);
	}

	/** Everything that was ever booked for the employee, oldest first. */
	@Transactional(readOnly = true)
	public List<OpenItem> history(EmployeeNo no) {
		return items.history(no);
	}

	/** The same for the employee himself and those in charge of him; empty for others, as for an unknown number. */
	@Transactional(readOnly = true)
	public Optional<List<OpenItem>> history(Actor actor, EmployeeNo no) {
		return roster.find(no)
			.filter(employee -> actor.isSelf(no) || actor.is(READERS) && actor.sees(employee.node()))
			.map(employee -> items.history(no));
	}

	/** The last day on which something that had cleared the item was taken back; empty when nothing was. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> reopenedOn(OpenItem item) {
		return clearings.reversedOn(item.no());
	}

	/** On what the hub's ledger and the ERP's do not agree now, oldest first. */
	@Transactional(readOnly = true)
	public List<LedgerMismatch> mismatches() {
		return mismatches.standing();
	}

	/** What payroll withheld of a month's personal shares; empty while it has not paid the person for that month. */
	@Transactional(readOnly = true)
	public Optional<Map<InsuranceLine, Yuan>> withheld(EmployeeNo no, InsuranceMonth month) {
		return wages.isPaid(no, month) ? Optional.of(wages.withheld(no, month)) : Optional.empty();
	}

	/**
	 * The hub found that the employer advanced a share that no wage covered; the same found again changes nothing.
	 *
	 * @param share the personal share and nothing else: never a late fee
	 * @param record where it was found, such as the number of the declaration
	 * @param opens false when the ERP is to book it first
	 */
	@Transactional
	public void advance(EmployeeNo no, InsuranceMonth month, InsuranceLine line, Yuan share, String record,
			boolean opens) {
		advances.found(new Debt(OpenItemKind.ADVANCE, no, month, line, share, clock.today(), Debt.HUB,
				record + "/" + no + "/" + line), opens).ifPresent(row -> ledger.advanced(row.item()));
	}

	/**
	 * Wages that came late covered an advance of their month after all; the same again changes nothing, and what an order
	 * had taken before is owed back.
	 *
	 * @param uncovered what no wage has covered, of the whole share
	 */
	@Transactional
	public void covered(EmployeeNo no, InsuranceMonth month, InsuranceLine line, Yuan uncovered) {
		items.takeByKey(Debt.key(no, month, line)).ifPresent(row -> late.covered(row, uncovered));
	}
}
