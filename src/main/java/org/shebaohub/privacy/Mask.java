package org.shebaohub.privacy;

import java.util.regex.Pattern;

/** The one place that says how much of a personal value is shown at any edge: answers, log rows, notices, lists. */
public enum Mask {

	/** First three and last four characters; of a short number less. */
	DOCUMENT {
		@Override
		String masked(String plain) {
			int head = plain.length() < 15 ? 1 : 3;
			int tail = plain.length() < 15 ? 2 : 4;
			return plain.length() < 6 ? HIDDEN : plain.substring(0, head) + "*".repeat(plain.length() - head - tail) + last(plain, tail);
		}
	},

	/** First three and last four digits. */
	PHONE {
		@Override
		String masked(String plain) {
			return plain.length() < 11 ? HIDDEN : plain.substring(0, 3) + HIDDEN + last(plain, 4);
		}
	},

	/** The last four digits, for people who must recognise the account. */
	ACCOUNT {
		@Override
		String masked(String plain) {
			return HIDDEN + last(plain, Math.min(4, plain.length()));
		}
	},

	/** The first character, which is the family name of most. */
	NAME {
		@Override
		String masked(String plain) {
			return plain.isEmpty() ? HIDDEN : plain.substring(0, plain.offsetByCodePoints(0, 1)) + "*";
		}
	};

	private static final String HIDDEN = "****";

	/** As they stand by themselves; the hub's own keys have letters before them, or are shorter. The log's pattern has the same. */
	private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(1[3-9]\\d{9}|\\d{15,19}|\\d{17}[Xx])(?!\\w|\\.\\w)");

	/** @param plain may be null: it is not told whether there is nothing or little */
	public String of(String plain) {
		return plain == null ? HIDDEN : masked(plain);
	}

	abstract String masked(String plain);

	/** Text that somebody else chose, such as an address or the words of an exception, without what could be a document, a telephone number or an account. */
	public static String withoutNumbers(String text) {
		return NUMBER.matcher(text).replaceAll(HIDDEN);
	}

	private static String last(String plain, int count) {
		return plain.substring(plain.length() - count);
	}
}
