package org.shebaohub.reconciliation.presence;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.MismatchState;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.StatusSource;

/** A mismatch as its handling needs it. */
record Open(long id, EmployeeNo employee, OrgNode node, MismatchType type, StatusSource source, MismatchState state,
		String otherStatus, LocalDate otherSince, String caseKey, String exitNo) {

	String no() {
		return "M" + id;
	}
}
