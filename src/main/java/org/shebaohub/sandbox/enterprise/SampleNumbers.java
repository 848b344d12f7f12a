package org.shebaohub.sandbox.enterprise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shebaohub.roster.IdentityDocument;

/** Numbers that are well formed and belong to nobody. */
final class SampleNumbers {

	private SampleNumbers() {
	}

	/** A card of 19 digits whose check digit (Luhn) is right; the three digits before it are the ending. */
	static String card(int person, String ending) {
		String digits = "6217" + "%011d".formatted(person) + ending;
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int twice = digit * 2;
			sum += i % 2 == 0 ? twice > 9 ? twice - 9 : twice : digit;
		}
		return digits + (10 - sum % 10) % 10;
	}

	/** A resident ID of an area code that is not given out. */
	static IdentityDocument residentId(int person) {
		LocalDate born = LocalDate.of(1975, 1, 1).plusDays(person * 97L % 9000);
		String first = "330199" + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(person % 1000);
		return "0123456789X".chars()
			.mapToObj(check -> new IdentityDocument(IdentityDocument.Type.RESIDENT_ID, first + (char) check))
			.filter(IdentityDocument::wellFormed)
			.findFirst()
			.orElseThrow();
	}

	/** Never ends in a number that makes the SMS mock misbehave. */
	static String phone(int person) {
		return "1380%04d%03d".formatted(person / 800, person % 800);
	}

	/** Never ends in a number that makes the tax mock misbehave. */
	static String insuranceNo(int person) {
		return "33%05d%03d".formatted(person / 800, person % 800);
	}
}
