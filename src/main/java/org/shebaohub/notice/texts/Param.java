package org.shebaohub.notice.texts;

import java.util.function.IntPredicate;

/**
 * A registered parameter: what it may be made of, and how long it may be.
 *
 * @param longest in characters as people count them
 */
record Param(String name, Type type, int longest) {

	/** What a value is made of. Only TEXT can say anything at all; it never goes into an SMS. */
	enum Type {

		CODE(letter -> letter < 128 && Character.isLetterOrDigit(letter) || "-_./".indexOf(letter) >= 0),
		NUMBER(letter -> letter >= '0' && letter <= '9'),
		MONEY(letter -> letter >= '0' && letter <= '9' || letter == '.'),
		DAY(letter -> letter >= '0' && letter <= '9' || "-: ".indexOf(letter) >= 0),
		/** One of the bundle's own words. */
		WORD(letter -> letter < 128 && Character.isLetter(letter) || letter == '_'),
		TEXT(letter -> !Character.isISOControl(letter));

		private final IntPredicate letters;

		Type(IntPredicate letters) {
			this.letters = letters;
		}
	}

	/** @param line such as {@code CODE 20} */
	static Param of(String name, String line) {
		String[] parts = line.trim().split("\\s+");
		return new Param(name, Type.valueOf(parts[0]), Integer.parseInt(parts[1]));
	}

	static int letters(String text) {
		return text.codePointCount(0, text.length());
	}

	boolean isFreeText() {
		return type == Type.TEXT;
	}

	/** What is wrong with a value, without the value; null when nothing is. A word of the bundle is always right. */
	String fault(String value) {
		if (Texts.CHINESE.hasWord(name, value)) {
			return null;
		}
		if (letters(value) > longest) {
			return name + " has " + letters(value) + " characters of at most " + longest;
		}
		return type == Type.WORD || !value.codePoints().allMatch(type.letters) ? name + " is not a " + type : null;
	}

	/** The value on one line, and no longer than registered. */
	String limited(String value) {
		String line = value.codePoints().anyMatch(Character::isISOControl) ? value.replaceAll("\\p{Cntrl}+", " ") : value;
		return letters(line) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
	}
}
