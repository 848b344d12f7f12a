package org.shebaohub.enrollment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shebaohub.enrollment.core.ChangeCore;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.enrollment.window.Windows;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.task.TaskDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes that are asked for, and taken back; finance hears of each at once. */
@Component
class Requests {

	private final JdbcChanges changes;

	private final Windows windows;

	private final NoticeDesk notices;

	private final TaskDesk tasks;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Requests(JdbcChanges changes, Windows windows, NoticeDesk notices, TaskDesk tasks, MailRoom mailRoom,
			OperationLog log, BusinessClock clock, ApplicationEventPublisher events) {
		this.changes = changes;
		this.windows = windows;
		this.notices = notices;
		this.tasks = tasks;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** @return the number of the change; of the one that lives when the same was asked for before */
	String enter(Actor actor, Change.Asked asked) {
		for (int turn = 0; turn < 10; turn++) {
			var living = changes.living(asked.liveKey());
			if (living.isPresent()) {
				return living.get().no();
			}
			Change fresh = fresh(asked);
			if (changes.insert(fresh)) {
				tell(actor, fresh);
				return fresh.no();
			}
		}
		throw new IllegalStateException("the change " + asked.liveKey() + " begins and ends all the time");
	}

	private Change fresh(Change.Asked asked) {
		long number = changes.nextNumber();
		return new Change("N%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()), number), number, asked,
				clock.now().truncatedTo(ChronoUnit.MICROS), new ChangeCore(ChangeState.AWAITING_APPROVAL, 0), windows.of(asked.node(), asked.scheme(), asked.kind(), asked.effective()),
				Change.Heard.NOTHING, 0);
	}

	private void tell(Actor actor, Change fresh) {
		Change.Asked asked = fresh.asked();
		log.record(actor, "ENROLLMENT_REQUESTED", fresh.no(), Map.of("employeeNo", asked.employee(), "scheme",
				asked.scheme(), "kind", asked.kind(), "effective", asked.effective(), "caseKey", asked.caseKey(), "lateMonths",
				fresh.timing().lateMonths()));
		tasks.open(Approvals.waiting(fresh, 1));
		Map<String, String> words = words(fresh);
		notices.tell(Audience.role(Role.FINANCE, asked.node()), "enrollment-requested", words, fresh.no());
		if (fresh.timing().lateMonths() > 0) {
			notices.tell(Audience.role(Role.HR, asked.node()), words.containsKey("amount") ? "enrollment-late-cost"
					: "enrollment-late", words, fresh.no());
		}
		events.publishEvent(new EnrollmentNews.Requested(fresh.no(), asked.employee(), asked.node(), asked.scheme(),
				asked.kind(), asked.effective(), asked.caseKey()));
	}

	static Map<String, String> words(Change one) {
		Map<String, String> words = new HashMap<>(Map.of("changeNo", one.no(), "employeeNo", one.asked().employee().value(),
				"scheme", one.asked().scheme().name(), "change", one.asked().kind().name(), "day",
				one.asked().effective().toString(), "days", String.valueOf(one.timing().lateMonths())));
		if (one.timing().cost() != null) {
			words.put("amount", one.timing().cost().toString());
		}
		return words;
	}

	/** Takes back what has not left; what has left is undone by its opposite. */
	void cancel(Actor actor, String caseKey, String why) {
		for (Change one : changes.of(caseKey)) {
			if (one.state().inHouse()) {
				changes.save(one.refused(ChangeState.CANCELLED, why));
				mailRoom.confirm(one.asked().scheme().messageKind(), one.no(), "cancelled");
				tasks.close("enrollment/" + one.no(), "cancelled");
				log.record(actor, "ENROLLMENT_CANCELLED", one.no(), Map.of("why", why));
			}
			else if (one.asked().kind() == EnrollmentChangeKind.REMOVAL && one.state().mayHold()) {
				enter(actor, reinstatement(one.asked(), actor.name()));
			}
		}
	}

	/**
	 * Another day for the removals that have not left. One that has left ends the coverage of somebody who works on when it
	 * is for an earlier day: it is asked to be undone.
	 *
	 * @return the schemes of which a removal must be asked for anew
	 */
	Set<Scheme> move(Actor actor, String caseKey, LocalDate effective) {
		Map<Scheme, Change> last = new EnumMap<>(Scheme.class);
		changes.of(caseKey).stream().filter(one -> one.state().inHouse() || one.state().mayHold())
			.forEach(one -> last.put(one.asked().scheme(), one));
		last.values().removeIf(one -> one.asked().kind() != EnrollmentChangeKind.REMOVAL
				|| one.asked().effective().equals(effective));
		last.values().stream().filter(one -> one.state().inHouse()).forEach(one -> move(actor, one, effective));
		last.values().removeIf(one -> one.state().inHouse() || one.asked().effective().isAfter(effective));
		last.values().forEach(one -> enter(actor, reinstatement(one.asked(), actor.name())));
		return last.keySet();
	}

	private void move(Actor actor, Change one, LocalDate effective) {
		Change moved = one.movedTo(effective);
		changes.save(moved.timed(windows.of(moved.asked().node(), moved.asked().scheme(), moved.asked().kind(), effective)));
		log.record(actor, "ENROLLMENT_MOVED", one.no(), Map.of("before", one.asked().effective(), "effective", effective));
	}

	private static Change.Asked reinstatement(Change.Asked removal, String by) {
		return new Change.Asked(removal.employee(), removal.node(), removal.scheme(), EnrollmentChangeKind.REINSTATEMENT,
				removal.effective(), removal.caseKey(), by);
	}
}
