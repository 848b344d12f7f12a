package org.shebaohub.ledger.deduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionOrder.Line;
import org.shebaohub.ledger.OpenItem;

/**
 * What HR asks to deduct, beside what there is to deduct.
 *
 * @param asked null for as much as there is and the cap allows
 * @param available the items that the basis covers with what of each is neither cleared nor ordered, oldest first
 * @param room what the cap leaves; empty without a cap, or while the wage is unknown
 * @param unproven advances that only the ERP knows: nobody can say how much of them is her share
 */
record Request(DeductionBasis basis, Yuan asked, String consent, List<Line> available, Optional<Yuan> room,
		List<String> unproven) {

	/** Whether the basis covers this item on that day: by statute only the share of the wage's own month is withheld. */
	static boolean covers(DeductionBasis basis, OpenItem item, LocalDate today) {
		return basis.covers(item.kind()) && (basis != DeductionBasis.STATUTORY_SHARE
				|| item.month().compareTo(InsuranceMonth.containing(today).plus(-1)) >= 0);
	}

	/** What stands against it, all at once. */
	List<Finding> examine() {
		List<Finding> findings = new ArrayList<>();
		if (basis.isByConsent() && (consent == null || consent.isBlank())) {
			findings.add(finding("CONSENT_MISSING", basis.name(), "get the employee's written consent and name where it is kept"));
		}
		if (!total().isPositive() && !unproven.isEmpty()) {
			findings.add(finding("ADVANCE_UNPROVEN", String.join(", ", unproven),
					"finance settles the difference between both ledgers first: the hub knows no such paid month of leave"));
		}
		else if (!total().isPositive()) {
			findings.add(finding("NOTHING_OPEN", basis.name(), "there is nothing to deduct on this ground"));
		}
		else if (asked != null && (!asked.isPositive() || asked.isMoreThan(total()))) {
			findings.add(finding("AMOUNT_EXCEEDS_OPEN", asked + " of " + total(), "ask for at most what is open and not ordered"));
		}
		if (room.filter(left -> asked == null ? !left.isPositive() : asked.isMoreThan(left)).isPresent()) {
			findings.add(finding("DEDUCTION_OVER_CAP", "cap " + room.get(), "deduct in instalments of at most the cap"));
		}
		return findings;
	}

	/** The lines of the order, as far as the amount reaches. */
	List<Line> lines() {
		Yuan left = asked != null ? asked : room.filter(total()::isMoreThan).orElse(total());
		List<Line> lines = new ArrayList<>();
		for (Line one : available) {
			Yuan part = one.amount().isMoreThan(left) ? left : one.amount();
			if (part.isPositive()) {
				lines.add(new Line(one.itemNo(), part));
			}
			left = left.minus(part);
		}
		return lines;
	}

	private Yuan total() {
		return sum(available);
	}

	static Yuan sum(List<Line> lines) {
		return lines.stream().map(Line::amount).reduce(Yuan.ZERO, Yuan::plus);
	}

	private static Finding finding(String code, String evidence, String remedy) {
		return new Finding(code, evidence, remedy, Role.HR);
	}
}
