package org.shebaohub.reconciliation.spot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.reconciliation.point.Points;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reconciliation.SpotCheck;
import org.springframework.stereotype.Component;

/** Draws some people of each node once a day, as many as its policy says, and keeps what was seen of them. */
@Component
public class SpotChecks {

	private final JdbcSpotChecks checks;

	private final Points points;

	private final CaseDesk cases;

	private final PolicyDesk policy;

	private final OperationLog log;

	private final BusinessClock clock;

	SpotChecks(JdbcSpotChecks checks, Points points, CaseDesk cases, PolicyDesk policy, OperationLog log, BusinessClock clock) {
		this.checks = checks;
		this.points = points;
		this.cases = cases;
		this.policy = policy;
		this.log = log;
		this.clock = clock;
	}

	/** In the caller's transaction; a day that was drawn stays as it was drawn. */
	public void draw() {
		LocalDate today = clock.today();
		checks.nodes().forEach(path -> {
			OrgNode node = new OrgNode(path);
			int count = policy.number(node, "reconciliation.spotChecks", today);
			if (count > 0 && !checks.drawn(today, path)) {
				draw(node, count, today);
			}
		});
	}

	private void draw(OrgNode node, int count, LocalDate today) {
		String seed = today + "/" + node;
		List<String> drawn = new Draw(seed).of(checks.employed(node), count);
		if (drawn.isEmpty()) {
			return;
		}
		checks.insert(today, node, seed, drawn);
		String key = "spot-check/" + seed;
		log.record(Actor.HUB, "SPOT_CHECK_DRAWN", key, Map.of("seed", seed, "drawn", drawn));
		cases.report(new CaseReport(CaseKind.SPOT_CHECK, key, node, Cause.HR, Map.of()));
		cases.join(key, drawn.stream().map(no -> "employee/" + no).toList());
	}

	/** Somebody has looked whether the person is there; who was not is compared soon, which opens a look at him. */
	public Decision checked(Actor actor, long id, boolean present, String note) {
		Optional<SpotCheck> known = checks.take(id).filter(one -> actor.sees(new OrgNode(one.node())));
		if (known.isEmpty() || !actor.is(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR)) {
			return Decision.refused(known.isEmpty() ? new Finding("SPOT_CHECK_UNKNOWN", "" + id, "请核对编号", null)
					: new Finding("NOT_ALLOWED", "" + id, "由本组织的人事登记", Role.HR));
		}
		if (known.get().result() != null || note == null || note.isBlank() || note.length() > 400) {
			return Decision.refused(known.get().result() == null ? new Finding("REASON_MISSING", "note", "请填写1至400字的核查说明", null)
					: new Finding("SPOT_CHECK_STATE", "" + id + ": " + known.get().result(), "已登记", null));
		}
		checks.checked(id, present ? "PRESENT" : "ABSENT", note, actor.name(), clock.now());
		points.touch(new EmployeeNo(known.get().employeeNo()));
		String key = "spot-check/" + known.get().seed();
		log.record(actor, "SPOT_CHECKED", key, Map.of("employeeNo", known.get().employeeNo(), "present", present, "length", note.length()));
		if (!checks.waits(known.get())) {
			cases.clear(key, "everybody drawn was looked for");
		}
		return Decision.accepted();
	}

	/** Newest first, of the actor's scope. */
	public SpotCheck.Page list(Actor actor, long before, int limit) {
		List<SpotCheck> some = checks.list(actor.scope(), before, limit + 1);
		boolean more = some.size() > limit;
		List<SpotCheck> page = more ? some.subList(0, limit) : some;
		return new SpotCheck.Page(page, more ? page.get(limit - 1).id() : null);
	}
}
