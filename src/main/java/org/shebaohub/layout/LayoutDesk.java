package org.shebaohub.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for layouts: a new city's files, or a changed layout, need no release. */
@Service
public class LayoutDesk {

	private static final OrgNode GROUP = new OrgNode("group");

	private final JdbcLayouts layouts;

	private final OperationLog log;

	private final BusinessClock clock;

	LayoutDesk(JdbcLayouts layouts, OperationLog log, BusinessClock clock) {
		this.layouts = layouts;
		this.log = log;
		this.clock = clock;
	}

	/** A layout from a day on; earlier days keep what they had. */
	public record Change(String source, OrgNode node, String place, String definition, LocalDate validFrom) {
	}

	/** The layout in force today; empty for a source that has none. */
	@Transactional(readOnly = true)
	public Optional<FileLayout> current(String source) {
		return layouts.find(source, clock.today());
	}

	/** Whose people the files of a source are about; the group's where no layout says otherwise. */
	@Transactional(readOnly = true)
	public OrgNode nodeOf(String source) {
		return current(source).map(FileLayout::node).orElse(GROUP);
	}

	/** All sources that ever had a layout. */
	@Transactional(readOnly = true)
	public List<String> sources() {
		return layouts.sources();
	}

	@Transactional
	public Decision set(Actor actor, Change change) {
		if (!actor.is(Role.HR_MANAGER, Role.SYSTEM) || !actor.sees(change.node())) {
			return Decision.refused(new Finding("NOT_ALLOWED", "layout of " + change.source(), "HR_MANAGER of the branch may",
					Role.HR_MANAGER));
		}
		List<String> faults = new LayoutText(change.definition()).faults();
		if (!faults.isEmpty()) {
			return Decision.refused(faults.stream()
				.map(fault -> new Finding("LAYOUT_MALFORMED", change.source() + ": " + fault, "correct the layout", null))
				.toList());
		}
		log.record(actor, "LAYOUT_SET", "layout/" + change.source(), Map.of("definition", change.definition(), "place",
				change.place(), "node", change.node(), "validFrom", change.validFrom()));
		layouts.insert(change, actor.name(), clock.now());
		return Decision.accepted();
	}
}
