package org.shebaohub.reconciliation.presence;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.StatusSource;

/** A mismatch as its handling needs it. */
record Open(long id, EmployeeNo employee, OrgNode node, MismatchType type, StatusSource source, State state,
		String otherStatus, LocalDate otherSince, LocalDate bornOn, String caseKey, String exitNo, String answer) {

	String no() {
		return "M" + id;
	}
}
