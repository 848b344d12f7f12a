package org.shebaohub.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
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

		public Change {
			Objects.requireNonNull(source, "source");
			Objects.requireNonNull(node, "node");
			Objects.requireNonNull(place, "place");
			Objects.requireNonNull(definition, "definition");
			Objects.requireNonNull(validFrom, "validFrom");
		}
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

	private List<String> faults(Actor actor, Change change) {
		List<String> faults = new ArrayList<>();
		if (!change.source().matches("bureau/[a-z0-9-]{1,40}")) {
			faults.add("a source is bureau/ and a city in small letters");
		}
		if (change.place().isBlank() || change.place().length() > 60) {
			faults.add("a place has 1 to 60 characters");
		}
		if (change.definition().length() > 4000) {
			faults.add("a definition has at most 4000 characters");
		}
		if (change.validFrom().isBefore(clock.today()) && !actor.is(Role.SYSTEM)) {
			faults.add("days that have passed keep the layout that they had: not before " + clock.today());
		}
		return faults;
	}

	/** What was set for a source and is in force today or later, oldest first; empty for those who may not see its node. */
	@Transactional(readOnly = true)
	public List<Change> changes(Actor actor, String source) {
		return layouts.changes(source, clock.today()).stream().filter(change -> actor.sees(change.node())).toList();
	}

	/** Two people must say the same: HELD while only one has, and in force with the second. */
	@Transactional
	public Decision set(Actor actor, Change change) {
		if (!actor.is(Role.HR_DIRECTOR, Role.ADMIN, Role.SYSTEM) || !actor.sees(change.node())) {
			return Decision.refused(new Finding("NOT_ALLOWED", "layout of " + change.source(), "HR_DIRECTOR or ADMIN may",
					Role.HR_DIRECTOR));
		}
		List<String> faults = new ArrayList<>(new LayoutText(change.definition()).faults());
		faults.addAll(faults(actor, change));
		if (!faults.isEmpty()) {
			return Decision.refused(faults.stream()
				.map(fault -> new Finding("LAYOUT_MALFORMED", change.source() + ": " + fault, "correct the layout", null))
				.toList());
		}
		boolean alone = !actor.is(Role.SYSTEM) && !layouts.isSaidByAnother(change, actor.name());
		log.record(actor, alone ? "LAYOUT_PROPOSED" : "LAYOUT_SET", "layout/" + change.source(), Map.of("definition",
				change.definition(), "place", change.place(), "node", change.node(), "validFrom", change.validFrom()));
		return alone ? kept(actor, change) : inForce(actor, change);
	}

	private Decision kept(Actor actor, Change change) {
		layouts.say(change, actor.name(), clock.now());
		return new Decision(Outcome.HELD, List.of(new Finding("SECOND_PERSON_NEEDED", actor.name() + " has spoken",
				"a second, different HR_DIRECTOR or ADMIN must set the same", Role.HR_DIRECTOR)));
	}

	private Decision inForce(Actor actor, Change change) {
		layouts.forget(change);
		layouts.insert(change, actor.name(), clock.now());
		return Decision.accepted();
	}
}
