package org.shebaohub.sandbox.mail;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the server treats a letter: the last three digits before the @ choose, as the phone does at the SMS gateway. */
final class Moods {

	private final Map<String, Integer> seen = new ConcurrentHashMap<>();

	/** The answer to the recipient's address, null to take it. */
	String atTheAddress(String address) {
		if (address.contains("901@") && seen.merge("901 " + address, 1, Integer::sum) <= 2) {
			return "451 4.3.2 please try again later";
		}
		return address.contains("902@") ? "550 5.1.1 no such user" : null;
	}

	/** The answer to the text, null to take it. */
	String atTheText(String address) {
		return address.contains("903@") ? "554 5.7.1 the text is refused" : null;
	}

	/** Whether the letter is kept and its sender left without an answer, the first time. */
	boolean hangsUp(String address) {
		return address.contains("904@") && seen.merge("904 " + address, 1, Integer::sum) == 1;
	}
}
