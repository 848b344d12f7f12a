package org.shebaohub.reconciliation.presence;

import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.offboarding.OffboardingNews;
import org.shebaohub.reconciliation.StatusSource;
import org.shebaohub.reconciliation.point.Points;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What HR and the authorities did, as points and in the history of the mismatch that led to it. */
@Component
class SystemNews {

	private final JdbcOpenMismatches mismatches;

	private final Points points;

	private final BusinessClock clock;

	SystemNews(JdbcOpenMismatches mismatches, Points points, BusinessClock clock) {
		this.mismatches = mismatches;
		this.points = points;
		this.clock = clock;
	}

	@EventListener
	void on(RosterNews.StatusChanged news) {
		points.touch(news.no());
		happened(news.no(), "HR_CONFIRMED", news.to().word() + " " + news.on());
	}

	@EventListener
	void on(RosterNews.Departed news) {
		points.touch(news.no());
	}

	@EventListener
	void on(RosterNews.LeaveStarted news) {
		points.touch(news.no());
	}

	@EventListener
	void on(RosterNews.EmployeeTransferred news) {
		points.touch(news.no());
	}

	/** A difference between the ledgers is a mismatch of its person, like any other. */
	@EventListener
	void on(LedgerNews.Differs news) {
		points.touch(news.mismatch().employee());
	}

	@EventListener
	void on(LedgerNews.Agrees news) {
		points.touch(news.mismatch().employee());
	}

	@EventListener
	void on(EnrollmentNews.Confirmed news) {
		StatusSource source = source(news.scheme());
		boolean ends = news.kind() == EnrollmentChangeKind.REMOVAL;
		// a change and a transfer leave it open whether somebody is covered
		if (ends || news.kind().begins()) {
			points.confirmed(news.no(), source, ends ? "STOPPED" : "ACTIVE", news.effective(), clock.today(), news.changeNo());
		}
		happened(news.no(), source + "_CONFIRMED", news.kind() + " " + news.changeNo());
	}

	@EventListener
	void on(EnrollmentNews.Rejected news) {
		happened(news.no(), "CHANGE_REJECTED", news.kind() + " " + news.changeNo() + " " + news.code());
		if (news.kind() == EnrollmentChangeKind.REINSTATEMENT) {
			mismatches.answered(news.no()).stream()
				.filter(one -> one.source() == source(news.scheme()) && "WRONG_STOP".equals(one.answer()))
				.forEach(this::again);
		}
	}

	@EventListener
	void on(OffboardingNews.Confirmed news) {
		happened(news.no(), "EXIT_CONFIRMED", news.exitNo());
	}

	@EventListener
	void on(OffboardingNews.Withdrawn news) {
		happened(news.no(), "EXIT_WITHDRAWN", news.exitNo());
		mismatches.answered(news.no()).stream().filter(one -> news.exitNo().equals(one.exitNo())).forEach(this::again);
	}

	/** What the answer led to has come to nothing: it is asked again. */
	private void again(Open one) {
		mismatches.again(one);
		points.touch(one.employee());
	}

	private static StatusSource source(Scheme scheme) {
		return scheme == Scheme.HOUSING_FUND ? StatusSource.FUND : StatusSource.ENROLLMENT;
	}

	private void happened(EmployeeNo no, String kind, String note) {
		mismatches.answered(no).forEach(one -> mismatches.happened(one.id(), kind, "hub", note, clock.now()));
	}
}
