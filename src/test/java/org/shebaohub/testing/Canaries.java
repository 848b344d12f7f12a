package org.shebaohub.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The invented people's numbers, which can be told from anything else: nobody may meet one where it is not meant to be. The
 * sandbox's people have documents of an area code that is not given out, cards of a series that no bank issues and telephone
 * numbers of one block; those whom tests hire have passports and a telephone number of their own.
 */
public final class Canaries {

	/** What {@link HrEvents} gives everybody. */
	public static final String PHONE = "13711112222";

	/** How the names of those begin whom {@link HrEvents} hires. */
	public static final String NAME = "新人H";

	private static final Pattern NUMBER = Pattern
		.compile("330199(19|20)\\d{9}[0-9X]|6217000000\\d{9}|(?<![0-9A-Fa-f])1380000\\d{4}(?![0-9A-Fa-f])|" + PHONE + "|HRH\\d{5}");

	private Canaries() {
	}

	/** True of those whom {@link HrEvents} hires. */
	public static boolean isOfHrEvents(String canary) {
		return canary.equals(PHONE) || canary.equals(NAME) || canary.startsWith("HRH");
	}

	public static List<String> numbersIn(CharSequence text) {
		return NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
	}
}
