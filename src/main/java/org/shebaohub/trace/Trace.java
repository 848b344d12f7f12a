package org.shebaohub.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of work that may span several systems, as W3C Trace Context writes it.
 *
 * @param id of the whole work, 32 hexadecimal digits; whoever began it chose it
 * @param step the step at hand, 16 hexadecimal digits
 * @param recorded whether the caller may have kept a record of it
 */
public record Trace(String id, String step, boolean recorded) {

	/** The only header that is read and sent; what comes beside it is not passed on. */
	public static final String HEADER = "traceparent";

	private static final Pattern FORM = Pattern
		.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.{0,200})?");

	/** What a caller said; empty where he said nothing, or anything that is no trace, whatever he meant by it. */
	public static Optional<Trace> read(String header) {
		Matcher form = FORM.matcher(header == null ? "" : header);
		// only versions to come may say more than the first one does
		if (!form.matches() || form.group(1).equals("00") && form.group(5) != null) {
			return Optional.empty();
		}
		return Optional.of(new Trace(form.group(2), form.group(3), Integer.parseInt(form.group(4), 16) % 2 == 1));
	}

	/** Of work that begins in the hub. */
	public static Trace begin() {
		return new Trace(digits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)) + fresh(), fresh(), false);
	}

	/** The next step of the same work. */
	public Trace next() {
		return new Trace(id, fresh(), recorded);
	}

	/** As it stands in the header. */
	public String header() {
		return "00-" + id + "-" + step + (recorded ? "-01" : "-00");
	}

	private static String fresh() {
		return digits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
	}

	private static String digits(long number) {
		return HexFormat.of().toHexDigits(number);
	}
}
