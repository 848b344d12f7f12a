package org.shebaohub.filing.name;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.filing.Sighting;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/** Which names a partner may give; others are refused before anything is read. */
public final class FileNames {

	private static final int LONGEST = 120;

	private static final Pattern DAY = Pattern.compile("(?:^|[-_.])(20\\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:[-T](\\d{6}))?(?=[-_.]|$)");

	private FileNames() {
	}

	public static Optional<Finding> examine(String name) {
		if (leavesItsFolder(name)) {
			return refused(name, "it names a place outside its folder", "a file name holds no path");
		}
		if (name.startsWith(".")) {
			return refused(name, "it is hidden", "names do not begin with a dot");
		}
		if (name.codePoints().anyMatch(FileNames::isInvisible)) {
			return refused(name, "it holds control characters", "use letters, digits, dot, hyphen and underscore");
		}
		if (name.length() > LONGEST) {
			return refused(name, "it has " + name.length() + " characters", "use at most " + LONGEST);
		}
		return Optional.empty();
	}

	public static Optional<Finding> tooLarge(Sighting seen, long limit) {
		return seen.size() <= limit ? Optional.empty()
				: Optional.of(new Finding("FILE_TOO_LARGE", "file " + seen.name() + " of " + seen.source() + ": " + seen.size()
						+ " bytes, at most " + limit + " are read", "split it, or ask for a higher limit", Role.HR));
	}

	/** Such a name must not be used in any command to the server. */
	public static boolean leavesItsFolder(String name) {
		return name.contains("/") || name.contains("\\") || name.equals("..") || name.isBlank();
	}

	private static boolean isInvisible(int point) {
		int type = Character.getType(point);
		return Character.isISOControl(point) || type == Character.FORMAT || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE || point == 0xFFFD;
	}

	/** Fit to be stored, logged and shown: what cannot be seen is written out, what is too long is cut. */
	public static String shown(String name) {
		StringBuilder shown = new StringBuilder();
		name.codePoints().limit(200).forEach(point -> {
			if (isInvisible(point)) {
				shown.append("\\u%04X".formatted(point));
			}
			else {
				shown.appendCodePoint(point);
			}
		});
		return shown.length() <= 200 ? shown.toString() : shown.substring(0, 200);
	}

	/** The day that a name says, as {@code 20261012}, with the time of day if it says one; empty when it says none. */
	public static String day(String name) {
		Matcher day = DAY.matcher(name);
		return day.find() ? day.group(1) + day.group(2) + day.group(3) + Objects.toString(day.group(4), "") : "";
	}

	private static Optional<Finding> refused(String name, String why, String remedy) {
		return Optional.of(new Finding("FILE_NAME_REFUSED", "file name " + shown(name) + ": " + why, remedy, Role.HR));
	}
}
