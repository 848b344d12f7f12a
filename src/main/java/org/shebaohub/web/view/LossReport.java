package org.shebaohub.web.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

/** Looks through the exits of a scope for those who have gone and still owe something. */
@Component
class LossReport {

	private static final int AT_ONCE = 200;

	private final OffboardingDesk exits;

	private final OpenItemDesk items;

	private final BusinessClock clock;

	LossReport(OffboardingDesk exits, OpenItemDesk items, BusinessClock clock) {
		this.exits = exits;
		this.items = items;
		this.clock = clock;
	}

	LossPage below(Actor actor, long before, int limit) {
		List<LossPage.Loss> losses = new ArrayList<>();
		long next = before;
		List<ExitView> some = exits.list(actor, null, next, AT_ONCE);
		while (!some.isEmpty()) {
			for (ExitView exit : some) {
				loss(exit).ifPresent(losses::add);
				next = exit.number();
				if (losses.size() == limit) {
					return LossPage.of(losses, next);
				}
			}
			some = exits.list(actor, null, next, AT_ONCE);
		}
		return LossPage.of(losses, null);
	}

	private Optional<LossPage.Loss> loss(ExitView exit) {
		List<OpenItem> owed = !exit.gone() ? List.of()
				: items.open(exit.employee()).stream().filter(item -> item.kind().isOwedByEmployee()).toList();
		return owed.isEmpty() ? Optional.empty() : Optional.of(new LossPage.Loss(exit.no(), exit.employee(), exit.node(),
				exit.lastDay(), days(exit.lastDay()),
				owed.stream().map(OpenItem::open).reduce(Yuan.ZERO, Yuan::plus),
				owed.stream().mapToLong(item -> days(item.bookedOn())).max().orElse(0), owed));
	}

	private long days(LocalDate since) {
		return Math.max(0, ChronoUnit.DAYS.between(since, clock.today()));
	}
}
