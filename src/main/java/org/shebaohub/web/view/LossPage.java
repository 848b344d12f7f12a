package org.shebaohub.web.view;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;

/** Some losses at risk, newest exit first. @param next before of the next page; null at the end */
record LossPage(List<Loss> losses, Yuan total, Long next) {

	/**
	 * What somebody owes who has left.
	 *
	 * @param daysGone since his last day
	 * @param daysOpen since the oldest item was booked
	 */
	record Loss(String exitNo, EmployeeNo employee, OrgNode node, LocalDate lastDay, long daysGone,
			Yuan amount, long daysOpen, List<OpenItem> items) {
	}

	static LossPage of(List<Loss> losses, Long next) {
		return new LossPage(losses, losses.stream().map(Loss::amount).reduce(Yuan.ZERO, Yuan::plus), next);
	}
}
