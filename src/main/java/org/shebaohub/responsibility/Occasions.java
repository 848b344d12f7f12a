package org.shebaohub.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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

	/** R-000-36: back from leave with an advance open, and no deduction of it started by its day; the last word on a return counts. */
	private Stream<Attribution> deductions() {
		Stream<Attribution> returned = history.all(row -> row.is("RETURN_CONFIRMED") || row.is("RETURN_CORRECTED"))
			.filter(back -> history.all(row -> row.is("RETURN_CORRECTED") && row.at().isAfter(back.at())
					&& row.field("leave").equals(back.field("leave"))).findAny().isEmpty())
			.flatMap(back -> deduction(back, back.field("deductionDue"), advancesAt(back)));
		return Stream.concat(returned, history.all(row -> row.is("DEDUCTION_OVERDUE")).filter(this::isOfLater)
			.flatMap(over -> deduction(over, over.field("due"), notOrdered(over))));
	}

	/** What was booked after the return has a day of its own, which the log names once it is over; the same day is one occasion. */
	private boolean isOfLater(Trace over) {
		String due = over.field("due");
		return history.all(row -> row.field("deductionDue").equals(due) || row.is("DEDUCTION_OVERDUE") && row.field("due").equals(due))
			.findFirst().filter(first -> first == over).isPresent();
	}

	private List<OpenItem> advancesAt(Trace when) {
		return history.openAt(when.at()).stream().filter(item -> item.kind() == OpenItemKind.ADVANCE).toList();
	}

	private List<OpenItem> notOrdered(Trace over) {
		return advancesAt(over).stream().filter(item -> history.all(row -> row.isOrderOf(item.no()) && row.at().isBefore(over.at()))
			.findAny().isEmpty()).toList();
	}

	/** Kept by the first order for one of the advances, as far as its cap let it, or when all of them were settled. */
	private Stream<Attribution> deduction(Trace why, String due, List<OpenItem> open) {
		Optional<Trace> ordered = history.first(why.at(), row -> open.stream().anyMatch(item -> row.isOrderOf(item.no())));
		List<Trace> settled = open.stream().flatMap(item -> history.settled(item, why.at()).stream()).toList();
		Optional<Trace> done = Stream.concat(ordered.stream(), settled.stream().filter(row -> settled.size() == open.size())
			.max(Comparator.comparing(Trace::at)).stream()).min(Comparator.comparing(Trace::at));
		return open.isEmpty() ? Stream.empty() : Stream.of(attribution(Duty.DEDUCT, why.row().caseKey(), why,
				Trace.endOf(LocalDate.parse(due), 0), done));
	}

	/** R-000-37: what another system booked reached the hub later than the posting allows; not what it had before the hub began. */
	private Stream<Attribution> bookings() {
		return items().filter(each -> !each.item().source().equals("hub") && !each.booked().field("opening").equals("true"))
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
