package org.shebaohub.reconciliation.presence;

import java.util.Optional;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.StatusSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A stop that was wrong: coverage is asked back from the day it stopped, and the months in between are to be paid. */
@Component
class Reinstatements {

	private final EnrollmentDesk enrollments;

	private final BackPayments backPayments;

	Reinstatements(EnrollmentDesk enrollments, BackPayments backPayments) {
		this.enrollments = enrollments;
		this.backPayments = backPayments;
	}

	/** Nothing is to be paid for what the bureau did not give back. */
	@EventListener
	void on(EnrollmentNews.Rejected news) {
		if (news.kind() == EnrollmentChangeKind.REINSTATEMENT) {
			backPayments.end(news.changeNo(), "the reinstatement was rejected: " + news.code());
		}
	}

	/** What stands against asking for it. */
	Optional<Finding> examine(Actor actor, Open one) {
		boolean fits = one.type() == MismatchType.STOPPED_WHILE_ACTIVE
				&& (one.source() == StatusSource.ENROLLMENT || one.source() == StatusSource.FUND);
		if (!fits) {
			return Optional.of(new Finding("NOTHING_STOPPED", one.no() + " " + one.source(), "仅参保登记或公积金误停可恢复", Role.HR));
		}
		return actor.is(Role.HR, Role.HR_MANAGER) ? Optional.empty()
				: Optional.of(new Finding("NOT_ALLOWED", one.no(), "恢复参保由人事经办或人事经理申请", Role.HR));
	}

	/** @return the number of the change that asks for it */
	String ask(Actor actor, Open one, String reason) {
		Scheme scheme = one.source() == StatusSource.FUND ? Scheme.HOUSING_FUND : Scheme.SOCIAL_INSURANCE;
		String changeNo = enrollments.request(actor, one.employee(), scheme, EnrollmentChangeKind.REINSTATEMENT, one.otherSince(),
				one.no());
		backPayments.open(one, changeNo, reason);
		return changeNo;
	}
}
