package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A roster as a file brings it.
 *
 * @param name of the file
 * @param full true when whoever is not in it has left; else it holds only what changed
 * @param asOf the day that it describes
 */
public record RosterSheet(String name, boolean full, LocalDate asOf, List<Line> lines) {

	/**
	 * One employment.
	 *
	 * @param number of the line in the file, from 1 on
	 * @param values by column; empty cells are absent
	 */
	public record Line(int number, Map<String, String> values) {
	}
}
