package org.shebaohub.policy;

/** The working-day calendar does not reach the year asked for; the hub does not guess. */
public class CalendarMissing extends RuntimeException {

	public CalendarMissing(int year) {
		super("the working-day calendar has no year " + year
				+ ": add the State Council's notice of that year to policy/calendar-cn.csv");
	}
}
