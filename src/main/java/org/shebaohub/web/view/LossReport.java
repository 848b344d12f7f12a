package org.shebaohub.web.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.offboarding.ExitView;
import org.shebaohub.offboarding.OffboardingDesk;
import org.springframework.stereotype.Component;

/** Adds up what those of a scope who have gone still owe, a page of them at a time. */
@Component
class LossReport {

	private final OffboardingDesk exits;

	private final OpenItemDesk items;

	private final BusinessClock clock;

	LossReport(OffboardingDesk exits, OpenItemDesk items, BusinessClock clock) {
		this.exits = exits;
		this.items = items;
		this.clock = clock;
	}

	LossPage below(Actor actor, long before, int limit) {
		List<ExitView> some = exits.owing(actor, before, limit);
		return LossPage.of(some.stream().flatMap(exit -> loss(exit).stream()).toList(),
				some.size() < limit ? null : some.get(some.size() - 1).number());
	}

	private Optional<LossPage.Loss> loss(ExitView exit) {
		List<OpenItem> owed = items.open(exit.employee()).stream().filter(item -> item.kind().isOwedByEmployee()).toList();
		return owed.isEmpty() ? Optional.empty() : Optional.of(new LossPage.Loss(exit.no(), exit.employee(), exit.node(),
				exit.lastDay(), days(exit.lastDay()),
				owed.stream().map(OpenItem::open).reduce(Yuan.ZERO, Yuan::plus),
				owed.stream().mapToLong(item -> days(item.bookedOn())).max().orElse(0), owed));
	}

	private long days(LocalDate since) {
		return Math.max(0, ChronoUnit.DAYS.between(since, clock.today()));
	}
}
