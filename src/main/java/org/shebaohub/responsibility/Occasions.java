package org.shebaohub.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.responsibility.Attribution.Span;

/** Finds in a history every occasion on which somebody had a duty. */
record Occasions(History history, Terms terms) {

	private static final Set<String> LET_GO = Set.of("EXIT_CLEARED", "EXIT_COMPLETED", "EXIT_OVERRIDE_APPROVED");

	private static final Set<String> HELD = Set.of("EXIT_BLOCKED", "EXIT_WITHDRAWN", "EXIT_LAPSED");

	private static final Set<String> ENDED = Set.of("EXIT_COMPLETED", "EXIT_WITHDRAWN", "EXIT_LAPSED");

	/** What an employee owes in money. */
	private static final Set<OpenItemKind> PURSUED = Set.of(OpenItemKind.ADVANCE, OpenItemKind.LOAN, OpenItemKind.WAGE_OVERPAID);

	Stream<Attribution> all() {
		return Stream.of(deductions(), bookings(), followUps(), checks(), verifications()).flatMap(each -> each);
	}

	/** R-000-36: back from leave with an advance open, and no deduction started by its day. */
	private Stream<Attribution> deductions() {
		return history.all(row -> row.is("RETURN_CONFIRMED"))
			.filter(back -> history.openAt(back.at()).stream().anyMatch(item -> item.kind() == OpenItemKind.ADVANCE))
			.map(back -> attribution(Duty.DEDUCT, back.row().caseKey(), back,
					Trace.endOf(LocalDate.parse(back.field("deductionDue")), 0),
					history.first(back.at(), row -> row.is("DEDUCTION_ORDERED"))));
	}

	/** R-000-37: what another system booked reached the hub later than the posting allows. */
	private Stream<Attribution> bookings() {
		return items().filter(each -> !each.item().source().equals("hub"))
			.map(each -> attribution(Duty.TELL_BOOKING, each.item().no(),
					each.item().bookedOn().atStartOfDay(BusinessClock.ZONE).toInstant(),
					Trace.endOf(each.item().bookedOn(), terms.bookingDays()), List.of(), Optional.of(each.booked())));
	}

	/** R-000-54: booked, and nobody pursued it. */
	private Stream<Attribution> followUps() {
		return items().filter(each -> PURSUED.contains(each.item().kind())).map(each -> {
			Instant from = each.booked().at();
			Instant due = Trace.endOf(LocalDate.ofInstant(from, BusinessClock.ZONE), terms.followUpDays());
			Optional<Trace> pursued = history.first(from, row -> row.is("ADVANCE_FOLLOWED_UP"));
			return attribution(Duty.FOLLOW_UP, each.item().no(), each.booked(), due,
					pursued.or(() -> history.settled(each.item(), from)));
		});
	}

	/** R-000-38: a resignation without a check is a flaw of the process. */
	private Stream<Attribution> checks() {
		return history.all(row -> row.tells("employee.resigned"))
			.map(told -> attribution(Duty.CHECK_EXIT, told.row().caseKey(), told, told.at().plus(terms.check()),
					checked(told)));
	}

	/** The exit that lived when it was told, opened before or in the same breath; else the first one opened later. */
	private Optional<Trace> checked(Trace told) {
		return history.all(row -> row.is("EXIT_OPENED") && row.at().isBefore(told.at()) && lived(row, told))
			.reduce((earlier, later) -> later).or(() -> history.first(told.at(), row -> row.is("EXIT_OPENED")));
	}

	private boolean lived(Trace opened, Trace told) {
		return history.all(row -> ENDED.contains(row.row().action()) && row.row().caseKey().equals(opened.row().caseKey())
				&& row.at().isBefore(told.at())).findAny().isEmpty();
	}

	/** R-000-88: gone while something was open, and nobody had let it through. */
	private Stream<Attribution> verifications() {
		return history.all(row -> row.tells("employee.left")).filter(left -> !history.openAt(left.at()).isEmpty()).map(left -> {
			Optional<Trace> letGo = history.all(row -> !row.at().isAfter(left.at())
					&& (LET_GO.contains(row.row().action()) || HELD.contains(row.row().action())))
				.reduce((earlier, later) -> later).filter(last -> LET_GO.contains(last.row().action()));
			Optional<Trace> settled = history.owed().flatMap(item -> history.settled(item, left.at()).stream())
				.reduce((one, other) -> one.at().isAfter(other.at()) ? one : other)
				.filter(last -> history.openAt(last.at()).isEmpty());
			return attribution(Duty.VERIFY_EXIT, left.row().caseKey(), left, left.at(), letGo.or(() -> settled));
		});
	}

	private record Booked(OpenItem item, Trace booked) {
	}

	private Stream<Booked> items() {
		return history.items().stream().flatMap(item -> history
			.all(row -> row.is("ITEM_BOOKED") && row.isOf(item.no())).limit(1).map(row -> new Booked(item, row)));
	}

	private Attribution attribution(Duty duty, String about, Trace begun, Instant due, Optional<Trace> done) {
		return attribution(duty, about, begun.at(), due, List.of(begun.row()), done);
	}

	private Attribution attribution(Duty duty, String about, Instant begun, Instant due, List<LogRow> why, Optional<Trace> done) {
		List<LogRow> evidence = Stream.concat(why.stream(), done.map(Trace::row).stream()).toList();
		return terms.attribute(duty, about, new Span(begun, due, done.map(Trace::at).orElse(null), evidence));
	}
}
