package org.shebaohub.ledger;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/**
 * Something on which the hub's ledger and the ERP's do not agree.
 *
 * @param hub what the hub says, null when it says nothing
 * @param erp what the ERP says, null when it says nothing
 * @param erpRecord the ERP's record, null when it has none
 */
public record LedgerMismatch(Kind kind, EmployeeNo employee, OpenItemKind item, InsuranceMonth month, InsuranceLine line,
		Yuan hub, Yuan erp, String erpRecord, LocalDate foundOn) {

	/** How they differ. */
	public enum Kind {
		/** The hub found an advance, or wages taken twice, that the ERP has not booked. */
		ERP_MISSING,
		/** The ERP booked an advance for which the hub knows no paid leave month. */
		HUB_MISSING,
		/** Both have the advance, with different amounts. */
		AMOUNT,
		/** The ERP booked one advance twice; it is owed once. */
		BOOKED_TWICE,
		/** The sum of what is open is not the same. */
		BALANCE
	}

	/** The same difference found again is the same. */
	public String key() {
		return kind + "/" + employee + "/" + item + (month == null ? "" : "/" + month) + (line == null ? "" : "/" + line);
	}
}
