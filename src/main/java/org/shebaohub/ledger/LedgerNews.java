package org.shebaohub.ledger;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;

/** What the ledger tells others, each published in the transaction in which it happened. */
public sealed interface LedgerNews {

	/** A new item stands open. */
	record ItemBooked(OpenItem item) implements LedgerNews {
	}

	/** An item became smaller by an amount; it is as it stands after that, closed when nothing of it is left open. */
	record ItemSettled(OpenItem item, Yuan amount, LocalDate on) implements LedgerNews {
	}

	/** More of an item is open: a clearing was taken back, or more is owed than was said before. */
	record ItemReopened(OpenItem item) implements LedgerNews {
	}

	/** Payroll paid a person's wage of a month; what it withheld is known. */
	record WagePaid(EmployeeNo employee, InsuranceMonth month) implements LedgerNews {
	}

	/** HR started a deduction: payroll is asked to take it. */
	record DeductionOrdered(DeductionOrder order) implements LedgerNews {
	}

	/** Payroll said what became of an order; its items were settled before. */
	record DeductionConfirmed(DeductionOrder order) implements LedgerNews {
	}

	/** Payroll took an amount for an item, which is as it stood before. */
	record Recovered(String orderNo, OpenItem item, Yuan amount) implements LedgerNews {
	}

	/** What had been taken by an order was taken back, all or a part. @param record by which it was taken back */
	record TakenBack(String orderNo, OpenItem item, String record) implements LedgerNews {
	}

	/** The ERP has taken a command. @param caseKey of a voucher; an empty text for other commands */
	record CommandTaken(String no, String caseKey) implements LedgerNews {
	}

	/** The ERP refused a command, and a person must look. */
	record CommandRefused(String no, String reason) implements LedgerNews {
	}

	/** The hub's ledger and the ERP's say different things. */
	record Differs(LedgerMismatch mismatch) implements LedgerNews {
	}

	/** They say the same again. */
	record Agrees(LedgerMismatch mismatch) implements LedgerNews {
	}

	/** @param employeeNo an empty text when it cannot be told; @param node the teller's own */
	record EventRefused(String source, String eventId, String employeeNo, OrgNode node, List<Finding> findings)
			implements LedgerNews {
	}

	/** An event that waited, or was refused, has been applied after all. */
	record EventSettled(String source, String eventId) implements LedgerNews {
	}
}
