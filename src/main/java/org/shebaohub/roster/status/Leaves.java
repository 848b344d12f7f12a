package org.shebaohub.roster.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.employment.Leave;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;

/** The leaves under one number: of what was told of the same leave, the later counts. */
final class Leaves {

	private final List<Leave> all = new ArrayList<>();

	private final Map<String, Instant> endTold = new HashMap<>();

	/** @param told in the order in which it holds */
	Leaves(List<Fact> told) {
		told.stream().filter(fact -> fact.kind() == FactKind.LEAVE_STARTED).forEach(this::start);
		told.stream().filter(fact -> fact.kind() == FactKind.LEAVE_ENDED).forEach(this::end);
	}

	static LeaveKind kind(Fact fact) {
		return LeaveKind.valueOf(fact.value(Field.LEAVE_KIND));
	}

	private void start(Fact fact) {
		all.removeIf(leave -> leave.kind() == kind(fact) && leave.from().equals(fact.effective()));
		String back = fact.value(Field.EXPECTED_RETURN);
		all.add(new Leave(kind(fact), fact.effective(), back == null ? null : LocalDate.parse(back), null));
	}

	private void end(Fact fact) {
		Leave leave = begun(kind(fact), fact.effective());
		Instant before = leave == null ? Instant.MAX : endTold.getOrDefault(leave.kind() + "/" + leave.from(), Instant.MIN);
		if (!before.isAfter(fact.origin().time())) {
			all.set(all.indexOf(leave), new Leave(leave.kind(), leave.from(), leave.expectedReturn(), fact.effective()));
			endTold.put(leave.kind() + "/" + leave.from(), fact.origin().time());
		}
	}

	/** The latest leave of a kind that had begun by a day, or null. */
	Leave begun(LeaveKind kind, LocalDate day) {
		return all.stream().filter(leave -> leave.kind() == kind && leave.from().isBefore(day))
			.reduce((one, later) -> later).orElse(null);
	}

	/** Oldest first. */
	List<Leave> all() {
		return all;
	}
}
