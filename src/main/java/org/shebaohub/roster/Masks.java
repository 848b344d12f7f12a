package org.shebaohub.roster;

/** The usual display masks. */
final class Masks {

	private Masks() {
	}

	/** First three and last four characters. */
	static String document(String number) {
		return number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
	}

	static String phone(String phone) {
		return phone == null || phone.length() < 7 ? "****"
				: phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
	}
}
