package org.shebaohub.roster;

import java.time.Instant;
import java.util.Map;

/**
 * What an HR system says happened to an employee or a unit.
 *
 * @param source which system says so; ids are unique within it
 * @param type such as {@code employee.hired}
 * @param time when it was said there; of two that hold from the same day the later one counts
 * @param values by the name of the field
 */
public record RosterEvent(String source, String id, String type, Instant time, Map<String, String> values) {

	@Override
	public String toString() {
		return "RosterEvent[" + type + " " + id + " of " + source + "]";
	}
}
