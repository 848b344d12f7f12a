package org.shebaohub.reconciliation.presence;

import java.time.LocalDate;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentNews;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
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

	@EventListener
	void on(EnrollmentNews.Confirmed news) {
		StatusSource source = news.scheme() == Scheme.HOUSING_FUND ? StatusSource.FUND : StatusSource.ENROLLMENT;
		boolean ends = news.kind() == EnrollmentChangeKind.REMOVAL || news.kind() == EnrollmentChangeKind.TRANSFER;
		LocalDate asOf = clock.today();
		points.confirmed(news.no(), source, ends ? "STOPPED" : "ACTIVE", news.on(), asOf, news.changeNo());
		happened(news.no(), source + "_CONFIRMED", news.kind() + " " + news.changeNo());
	}

	@EventListener
	void on(EnrollmentNews.Rejected news) {
		happened(news.no(), "CHANGE_REJECTED", news.kind() + " " + news.changeNo() + " " + news.code());
	}

	@EventListener
	void on(OffboardingNews.Confirmed news) {
		happened(news.no(), "EXIT_CONFIRMED", news.exitNo());
	}

	private void happened(EmployeeNo no, String kind, String note) {
		mismatches.answered(no).forEach(one -> mismatches.happened(one.id(), kind, "hub", note, clock.now()));
	}
}
