package org.shebaohub.offboarding.check;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.Protection;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.reimbursement.ClaimView;

/**
 * All that the checks look at.
 *
 * @param kind null when nobody has said how the employment ends
 * @param lastDay today when it is not known
 * @param deducts the role that must start a deduction, by policy (R-000-88)
 */
record Situation(DepartureKind kind, LocalDate lastDay, List<OpenItem> items, List<ClaimView.Summary> claims,
		Protection protection, Role deducts) {
}
