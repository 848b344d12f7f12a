package org.shebaohub.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.LogRow;

/** A row of the log, read for its fields. */
record Trace(LogRow row) {

	boolean is(String action) {
		return row.action().equals(action);
	}

	/** A change of the roster, told by an event of this type. */
	boolean tells(String type) {
		return is("ROSTER_CHANGED") && field("what").equals(type);
	}

	boolean isOf(String itemNo) {
		return field("itemNo").equals(itemNo);
	}

	/** A deduction was ordered, with a line for the item. */
	boolean isOrderOf(String itemNo) {
		return is("DEDUCTION_ORDERED") && row.content().contains("itemNo=" + itemNo + ",");
	}

	/** The field's text; empty when the row has none. */
	String field(String name) {
		Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(row.content());
		return found.find() ? found.group(1) : "";
	}

	Instant at() {
		return row.at();
	}

	/** The end of a day so many days later. */
	static Instant endOf(LocalDate day, int later) {
		return day.plusDays(later + 1L).atStartOfDay(BusinessClock.ZONE).toInstant();
	}
}
