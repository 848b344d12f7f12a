package org.shebaohub.roster.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.Field;

/** What others are told of a fact: of an announcement when it is made, of anything else when its day has come. */
record Tidings(Fact fact, OrgNode node, Course course) {

	List<RosterNews> announced() {
		LocalDate lastDay = fact.has(Field.LAST_DAY) ? LocalDate.parse(fact.value(Field.LAST_DAY)) : null;
		List<RosterNews> news = new ArrayList<>();
		switch (fact.kind()) {
			case RESIGNED -> news.add(new RosterNews.Resigned(no(), node, fact.value(Field.RESIGNATION_ID),
					said(DepartureKind.RESIGNATION), lastDay, fact.value(Field.REASON)));
			case RESIGNATION_WITHDRAWN -> news.add(new RosterNews.ResignationWithdrawn(no(), node,
					fact.value(Field.RESIGNATION_ID), fact.effective()));
			case LEFT -> {
				news.add(new RosterNews.Departed(no(), node, departure(), lastDay));
				if (departure() == DepartureKind.UNPAID_INSURANCE) {
					news.add(new RosterNews.LeftForUnpaidInsurance(no(), node));
				}
			}
			default -> {
				// its day is what counts
			}
		}
		return news;
	}

	List<RosterNews> begun() {
		return switch (fact.kind()) {
			case LEAVE_STARTED -> List.of(new RosterNews.LeaveStarted(no(), node, Leaves.kind(fact), fact.effective(),
					fact.has(Field.EXPECTED_RETURN) ? LocalDate.parse(fact.value(Field.EXPECTED_RETURN)) : null));
			case LEAVE_ENDED -> List.of(new RosterNews.LeaveEnded(no(), node, Leaves.kind(fact), fact.effective()));
			case PROTECTED -> List.of(new RosterNews.Protected(no(), node, LocalDate.parse(fact.value(Field.PROTECTED_UNTIL))));
			case ABSENT -> List.of(new RosterNews.WentAbsent(no(), node, fact.effective()));
			default -> List.of();
		};
	}

	/** As the departure says, else as the resignation before it did, else as the status shows. */
	private DepartureKind departure() {
		SpellCourse spell = course.spell(fact.effective());
		boolean walkedOut = spell.turns().stream()
			.filter(step -> step.status() != EmploymentStatus.LEFT).reduce((one, later) -> later)
			.filter(step -> step.status() == EmploymentStatus.JOB_ABANDONMENT).isPresent();
		return said(spell.resignations().open(fact.effective())
			.map(resigned -> new Tidings(resigned, node, course).said(DepartureKind.RESIGNATION))
			.orElse(walkedOut ? DepartureKind.JOB_ABANDONMENT : DepartureKind.UNKNOWN));
	}

	private DepartureKind said(DepartureKind otherwise) {
		return fact.has(Field.DEPARTURE_KIND) ? DepartureKind.valueOf(fact.value(Field.DEPARTURE_KIND))
				: "UNPAID_SOCIAL_INSURANCE".equals(fact.value(Field.REASON_CODE)) ? DepartureKind.UNPAID_INSURANCE : otherwise;
	}

	private EmployeeNo no() {
		return new EmployeeNo(fact.subject());
	}
}
