package org.shebaohub.enrollment.window;

import java.time.LocalDate;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.CalendarMissing;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/** Which window a change goes in, by the cutoffs of the place and the scheme. */
@Component
public class Windows {

	/** The law wants insurance and file moved on within so many days after the last one (F-03). */
	private static final int DAYS_BY_LAW = 15;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	Windows(PolicyDesk policy, BusinessClock clock) {
		this.policy = policy;
		this.clock = clock;
	}

	/** As of today; where the calendar does not reach, the change is neither early nor late. */
	public Window of(OrgNode node, Scheme scheme, EnrollmentChangeKind kind, LocalDate effective) {
		boolean removal = kind == EnrollmentChangeKind.REMOVAL;
		LocalDate decisive = removal ? effective.minusDays(1) : effective;
		try {
			ChangeWindow window = ChangeWindow.of(decisive, clock.today(), month -> cutoff(node, scheme, month));
			return new Window(window.cutoff(), window.month(), window.lateMonths(),
					removal ? cost(node, scheme, window.lateMonths()) : null);
		}
		catch (CalendarMissing unknown) {
			return new Window(null, InsuranceMonth.containing(decisive), 0, null);
		}
	}

	/** The earlier of the place's cutoff and the fifteenth day after the last one. */
	public LocalDate removalDue(OrgNode node, Scheme scheme, LocalDate lastDay) {
		LocalDate byLaw = lastDay.plusDays(DAYS_BY_LAW);
		try {
			LocalDate cutoff = ChangeWindow.of(lastDay, lastDay, month -> cutoff(node, scheme, month)).cutoff();
			return cutoff.isBefore(byLaw) ? cutoff : byLaw;
		}
		catch (CalendarMissing unknown) {
			return byLaw;
		}
	}

	private LocalDate cutoff(OrgNode node, Scheme scheme, InsuranceMonth month) {
		return scheme == Scheme.HOUSING_FUND ? policy.fundCutoff(node, month) : policy.enrolmentCutoff(node, month);
	}

	private Yuan cost(OrgNode node, Scheme scheme, int lateMonths) {
		return lateMonths == 0 ? null : policy.lateMonthCost(node, scheme.name(), clock.today())
			.map(month -> Yuan.ofFen(Math.multiplyExact(month.fen(), lateMonths))).orElse(null);
	}
}
