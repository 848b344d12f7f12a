package org.shebaohub.contribution.history;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.ContributionStatement.Suspension;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.policy.ArrearsRules;

/** From which day medical benefits are suspended for arrears, and until when; pure. */
final class BenefitStop {

	private BenefitStop() {
	}

	/** @param months of medical insurance, oldest first */
	static Suspension of(List<MonthStatus> months, ArrearsRules rules, LocalDate today) {
		List<MonthStatus> troubled = months.stream().filter(BenefitStop::isTroubled).toList();
		List<MonthStatus> unpaid = troubled.stream().filter(month -> month.repairedOn() == null).toList();
		if (!unpaid.isEmpty()) {
			LocalDate from = rules.suspendedFrom(unpaid.get(0).month());
			return new Suspension(!today.isBefore(from), from, null);
		}
		return troubled.stream().map(month -> rules.resumedOn(month.repairedOn())).max(LocalDate::compareTo)
			.filter(until -> until.isAfter(today))
			.map(until -> new Suspension(true, rules.suspendedFrom(troubled.get(0).month()), until))
			.orElse(Suspension.NONE);
	}

	private static boolean isTroubled(MonthStatus month) {
		return month.status() == ContributionStatus.LATE || month.status() == ContributionStatus.INTERRUPTED;
	}
}
