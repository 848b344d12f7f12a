package org.shebaohub.roster.fact;

import java.time.LocalDate;

/**
 * One spell of work under one employee number, inclusive of both days.
 *
 * @param unit the code of the unit on the day looked at
 * @param to null while it lasts
 */
public record Spell(String employeeNo, String employer, String unit, LocalDate from, LocalDate to) {

	Spell until(LocalDate lastDay) {
		return new Spell(employeeNo, employer, unit, from, lastDay);
	}

	Spell in(String otherUnit) {
		return new Spell(employeeNo, employer, otherUnit, from, to);
	}
}
