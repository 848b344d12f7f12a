package org.shebaohub.filing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file is about: another file about the same, whatever its name, makes good for one that was refused.
 *
 * @param subject whose file or of which kind: a declaration unit, {@code full}, {@code delta}; empty when it cannot be told
 * @param span the month or day that it speaks of; empty when it cannot be told, or when the newest speaks for all
 */
public record Topic(String subject, String span) {

	private static final Topic UNKNOWN = new Topic("", "");

	private static final Pattern KIND = Pattern.compile("(?:^|[-_.])(full|delta)(?=[-_.])");

	private static final Pattern DAY = Pattern.compile("(?:^|[-_.])(20\\d{2})-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\\d|3[01]))?(?=[-_.]|$)");

	/** As far as a name tells. */
	public static Topic ofName(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		Matcher kind = KIND.matcher(lower);
		Matcher day = DAY.matcher(lower);
		String subject = kind.find() ? kind.group(1) : "";
		String month = day.find() ? day.group(1) + "-" + day.group(2) : "";
		return switch (subject) {
			case "full" -> new Topic(subject, "");
			case "delta" -> new Topic(subject, month.isEmpty() || day.group(3) == null ? month : month + "-" + day.group(3));
			default -> new Topic("", month);
		};
	}

	/** The cause of which a refused file about this is a case. */
	String causeKey(String source) {
		String key = Stream.of(subject, span).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
		return "file/" + source + "/" + (key.isEmpty() ? "unknown" : key);
	}

	/** This, and what a refused file may have been about when less could be told of it. */
	Stream<Topic> settled(String name) {
		return Stream.of(this, new Topic("", span), ofName(name), UNKNOWN).distinct();
	}
}
