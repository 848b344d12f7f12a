package org.shebaohub.connector.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/**
 * What a roster file says it is, in its first line ({@code #roster,full,2026-10-12}) or in its name
 * ({@code roster-delta-20261012.csv}); where both speak they must agree.
 *
 * @param asOf the day that it describes; today when it does not say
 */
record RosterTitle(boolean full, LocalDate asOf) {

	private static final Pattern LINE = Pattern.compile("#roster,(full|delta)(?:,(\\d{4}-\\d{2}-\\d{2}))?,*\\s*");

	private static final Pattern KIND = Pattern.compile("(?:^|[-_.])(full|delta)(?=[-_.])");

	private static final Pattern DAY = Pattern.compile("(?:^|[-_.])(\\d{4})-?(\\d{2})-?(\\d{2})(?=[-_.])");

	/** @param first the first line, or null when it is no title; @param findings gets what is wrong */
	static RosterTitle of(String name, String first, LocalDate today, List<Finding> findings) {
		String lower = name.toLowerCase(Locale.ROOT);
		Matcher kind = KIND.matcher(lower);
		String byName = kind.find() ? kind.group(1) : null;
		Matcher line = LINE.matcher(first == null ? "" : first.toLowerCase(Locale.ROOT));
		String byLine = line.matches() ? line.group(1) : null;
		if (first != null && byLine == null || byName == null && byLine == null
				|| byName != null && byLine != null && !byName.equals(byLine)) {
			findings.add(new Finding("ROSTER_UNDECLARED", name + ", line 1",
					"begin with #roster,full,2026-10-12 or #roster,delta,2026-10-12, or name it roster-full-20261012.csv; both must agree",
					Role.HR));
			return null;
		}
		LocalDate day = day(lower, byLine == null ? null : line.group(2), today, findings, name);
		return new RosterTitle("full".equals(byLine == null ? byName : byLine), day);
	}

	private static LocalDate day(String lower, String said, LocalDate today, List<Finding> findings, String name) {
		Matcher match = DAY.matcher(lower);
		try {
			LocalDate named = !match.find() ? null : LocalDate.of(Integer.parseInt(match.group(1)),
					Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
			LocalDate day = said != null ? LocalDate.parse(said) : named == null ? today : named;
			if (!day.isAfter(today) && (named == null || named.equals(day))) {
				return day;
			}
		}
		catch (DateTimeException noSuchDay) {
			// told below like a day to come
		}
		findings.add(new Finding("ROSTER_DAY", name + ": the day that it describes",
				"a day of the calendar, today or before; in the first line the same as in the name", Role.HR));
		return today;
	}
}
