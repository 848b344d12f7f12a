package org.shebaohub.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.operationlog.StoreNews;
import org.shebaohub.payout.JdbcStopSwitch.Behind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A store that was restored from a backup sends no money: what it has forgotten may have been paid. */
@Component
class RestoredStore {

	private static final String SWITCH = "payout/switch";

	/** Older statements are not fetched again; nor was such an old payout on its way. */
	private static final int MOST_DAYS = 60;

	private final JdbcStopSwitch store;

	private final JdbcStatements days;

	private final Statements statements;

	private final OperationLog log;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	RestoredStore(JdbcStopSwitch store, JdbcStatements days, Statements statements, OperationLog log,
			ApplicationEventPublisher events, BusinessClock clock) {
		this.store = store;
		this.days = days;
		this.statements = statements;
		this.log = log;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(StoreNews.Behind behind) {
		LocalDate lastRow = LocalDate.ofInstant(behind.lastRow(), BusinessClock.ZONE);
		LocalDate earliest = clock.today().minusDays(MOST_DAYS);
		LocalDate from = lastRow.isBefore(earliest) ? earliest : lastRow;
		String reason = "the store was restored from a backup, or its checkpoints are gone: row " + behind.known()
				+ " of the operation log was known outside";
		store.fallBehind(behind.known(), from, Actor.HUB.name(), reason, clock.now());
		from.datesUntil(clock.today().plusDays(1)).forEach(statements::again);
		log.record(Actor.HUB, "PAYOUTS_STOPPED", SWITCH, Map.of("reason", reason, "since", from));
	}

	Decision matched(Actor actor, String reason) {
		Behind behind = store.behind().orElse(null);
		List<Finding> findings = findings(actor, reason, behind);
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		log.record(actor, "STORE_MATCHED", SWITCH, Map.of("reason", reason, "behind", behind.known()));
		if (behind.by() == null) {
			store.matchedBy(actor.name(), clock.now());
			return new Decision(Decision.Outcome.HELD, List.of(finding("SECOND_PERSON_NEEDED", actor.name() + " has spoken",
					"a second, different FINANCE_MANAGER must say the same")));
		}
		store.matched(actor.name(), reason, clock.now());
		events.publishEvent(new StoreNews.Matched(behind.known()));
		return Decision.accepted();
	}

	private List<Finding> findings(Actor actor, String reason, Behind behind) {
		List<Finding> findings = new ArrayList<>();
		if (!actor.is(Role.FINANCE_MANAGER)) {
			findings.add(finding("ROLE_NEEDED", actor.name() + " is " + actor.roles(), "two FINANCE_MANAGERs may say this"));
		}
		StopSwitch.ofGroup(actor).ifPresent(findings::add);
		if (reason == null || reason.isBlank() || reason.length() > 400) {
			findings.add(finding("REASON_NEEDED", "no reason of 1 to 400 characters was given", "say what was compared"));
		}
		if (behind == null) {
			findings.add(finding("STORE_NOT_BEHIND", "the store knows what its checkpoint knows", "nothing is to be matched"));
			return findings;
		}
		if (actor.name().equals(behind.by())) {
			findings.add(finding("SECOND_PERSON_NEEDED", actor.name() + " has spoken already", "a different person must say the same"));
		}
		outstanding(behind).ifPresent(findings::add);
		return findings;
	}

	private Optional<Finding> outstanding(Behind behind) {
		LocalDate noticed = LocalDate.ofInstant(behind.since(), BusinessClock.ZONE);
		List<LocalDate> open = days.unmatched(behind.from().datesUntil(noticed.plusDays(1)).toList(), behind.since());
		return open.isEmpty() ? Optional.empty()
				: Optional.of(finding("STATEMENTS_OUTSTANDING", "the bank's statements of " + open + " were not read since",
						"wait until they are, then look at /api/payouts/unmatched"));
	}

	private static Finding finding(String code, String evidence, String remedy) {
		return new Finding(code, evidence, remedy, Role.FINANCE_MANAGER);
	}
}
