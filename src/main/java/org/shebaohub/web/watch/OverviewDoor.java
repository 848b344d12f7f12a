package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.task.TaskDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page of the console, in one call. */
@RestController
class OverviewDoor {

	private final CaseDesk cases;

	private final PayoutDesk payouts;

	private final TaskDesk tasks;

	private final ConnectorList connectors;

	OverviewDoor(CaseDesk cases, PayoutDesk payouts, TaskDesk tasks, ConnectorList connectors) {
		this.cases = cases;
		this.payouts = payouts;
		this.tasks = tasks;
		this.connectors = connectors;
	}

	@GetMapping("/api/overview")
	@Operation(summary = "总览 · How things stand in your scope: open cases, payouts that wait, tasks by owner, connectors")
	OverviewPage overview(@AuthenticationPrincipal Actor actor) {
		return new OverviewPage(casesOf(actor), actor.is(Role.FINANCE, Role.FINANCE_MANAGER, Role.AUDITOR) ? payoutsOf(actor) : null,
				tasksOf(actor), connectors.all());
	}

	private List<OverviewPage.Cases> casesOf(Actor actor) {
		return cases.living(actor).entrySet().stream()
			.map(kind -> new OverviewPage.Cases(kind.getKey().name(), kind.getKey().word(), kind.getValue()))
			.sorted(Comparator.comparing(OverviewPage.Cases::count).reversed())
			.toList();
	}

	private OverviewPage.Payouts payoutsOf(Actor actor) {
		Map<String, Long> counts = payouts.forPeople(actor);
		return new OverviewPage.Payouts(counts.getOrDefault("WAITING_RELEASE", 0L), counts.getOrDefault("UNKNOWN", 0L),
				counts.getOrDefault("CONTRADICTED", 0L));
	}

	private List<OverviewPage.Tasks> tasksOf(Actor actor) {
		return tasks.waiting(actor).entrySet().stream()
			.map(owner -> new OverviewPage.Tasks(owner.getKey(), owner.getValue()))
			.sorted(Comparator.comparing(OverviewPage.Tasks::owner))
			.toList();
	}
}
