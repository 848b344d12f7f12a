package org.shebaohub.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** The document by which a person is told apart; the number is never shown or logged in the clear. */
public record IdentityDocument(Type type, String number) {

	/** A check digit proves the form only, and only the first two kinds have one. */
	public enum Type {
		RESIDENT_ID, RESIDENCE_PERMIT, PASSPORT, PERMANENT_RESIDENT_CARD
	}

	private static final Pattern CARD = Pattern.compile("[1-9]\\d{16}[0-9X]");

	private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{6,18}");

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	public IdentityDocument {
		number = number.toUpperCase(Locale.ROOT);
	}

	/** True when form, birth date and check digit (GB 11643, ISO 7064 MOD 11-2) hold. */
	public boolean wellFormed() {
		return switch (type) {
			case RESIDENT_ID, RESIDENCE_PERMIT -> CARD.matcher(number).matches() && hasBirthDate()
					&& checkDigit(number) == number.charAt(17);
			case PASSPORT, PERMANENT_RESIDENT_CARD -> OTHER.matcher(number).matches();
		};
	}

	/** @param first17 at least the first 17 digits */
	static char checkDigit(String first17) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (first17.charAt(i) - '0') * WEIGHTS[i];
		}
		return "10X98765432".charAt(sum % 11);
	}

	private boolean hasBirthDate() {
		try {
			LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
					Integer.parseInt(number.substring(12, 14)));
			return true;
		}
		catch (DateTimeException e) {
			return false;
		}
	}

	@Override
	public String toString() {
		return type + "[masked]";
	}
}
