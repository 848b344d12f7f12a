package org.shebaohub.payout;

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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops all sends at once; whoever stops may be wrong, so more people may stop than may resume: a branch may only stop. */
@Component
class StopSwitch {

	private final JdbcStopSwitch store;

	private final OperationLog log;

	private final BusinessClock clock;

	StopSwitch(JdbcStopSwitch store, OperationLog log, BusinessClock clock) {
		this.store = store;
		this.log = log;
		this.clock = clock;
	}

	Decision stop(Actor actor, String reason) {
		return turn(true, actor, reason, Role.FINANCE_MANAGER, Role.FINANCE, Role.ADMIN);
	}

	Decision resume(Actor actor, String reason) {
		if (store.behind().isPresent()) {
			return Decision.refused(new Finding("STORE_UNMATCHED", "the store was restored from a backup",
					"two FINANCE_MANAGERs must first say that it is matched with the bank", Role.FINANCE_MANAGER));
		}
		return store.isIntact() ? turn(false, actor, reason, Role.FINANCE_MANAGER)
				: Decision.refused(new Finding("PAYOUT_ALTERED", "the row in table payout_switch was altered past the hub",
						"look at the log of payout/switch; then stop, and resume", Role.FINANCE_MANAGER));
	}

	/** Nothing is sent from a store that somebody has altered, until a person who knows of it lets it go. */
	@EventListener
	void on(StoreNews.Altered altered) {
		String places = String.join(", ", altered.places());
		write(true, Actor.HUB, "the store was altered past the hub: " + places.substring(0, Math.min(places.length(), 300)));
	}

	/** The switch is the whole group's. */
	static Optional<Finding> ofGroup(Actor actor) {
		return actor.sees(Actor.HUB.scope()) ? Optional.empty() : Optional.of(new Finding("NOT_ALLOWED",
				actor.name() + " is of " + actor.scope(), "a FINANCE_MANAGER of the group may do this", Role.FINANCE_MANAGER));
	}

	private Decision turn(boolean stopped, Actor actor, String reason, Role... who) {
		List<Finding> findings = new ArrayList<>();
		if (!actor.is(who)) {
			findings.add(new Finding("ROLE_NEEDED", actor.name() + " is " + actor.roles(),
					"one of " + List.of(who) + " may do this", Role.FINANCE_MANAGER));
		}
		if (!stopped) {
			ofGroup(actor).ifPresent(findings::add);
		}
		if (reason == null || reason.isBlank() || reason.length() > 400) {
			findings.add(new Finding("REASON_NEEDED", "no reason of 1 to 400 characters was given", "say why", null));
		}
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		write(stopped, actor, reason);
		return Decision.accepted();
	}

	private void write(boolean stopped, Actor actor, String reason) {
		store.turn(stopped, actor.name(), reason, clock.now());
		log.record(actor, stopped ? "PAYOUTS_STOPPED" : "PAYOUTS_RESUMED", "payout/switch", Map.of("reason", reason));
	}
}
