package org.shebaohub.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.shebaohub.testing.Canaries;

/** Looks through bytes of any kind for invented people, written in one byte or in two a character. */
final class Sieve {

	private static final byte[] NAME = Canaries.NAME.getBytes(StandardCharsets.UTF_8);

	/** No canary is longer; so much of a long word is kept for what comes next. */
	private static final int LONGEST = 20;

	private final Set<String> met = new TreeSet<>();

	private final StringBuilder word = new StringBuilder();

	/** What stood before the word: {@code root:} begins a place in the store's file, which is written in hexadecimal digits. */
	private String before = "";

	private int ofName;

	/** @return what was met, each once */
	static Set<String> sift(InputStream content) throws IOException {
		Sieve sieve = new Sieve();
		byte[] some = new byte[1 << 16];
		for (int count = content.read(some); count >= 0; count = content.read(some)) {
			for (int i = 0; i < count; i++) {
				sieve.take(some[i]);
			}
		}
		sieve.endWord();
		return sieve.met;
	}

	private void take(byte one) {
		ofName = one == NAME[ofName] ? ofName + 1 : one == NAME[0] ? 1 : 0;
		if (ofName == NAME.length) {
			met.add(Canaries.NAME);
			ofName = 0;
		}
		// the other half of a character of two bytes
		if (one == 0) {
			return;
		}
		if (one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z') {
			word.append((char) one);
			if (word.length() == 4096) {
				look();
				word.delete(0, word.length() - LONGEST);
			}
		}
		else if (!word.isEmpty()) {
			endWord();
			before += (char) one;
		}
		else {
			before = "";
		}
	}

	private void endWord() {
		if (!before.equals("root:")) {
			look();
		}
		before = word.length() == 4 ? word.toString() : "";
		word.setLength(0);
	}

	private void look() {
		if (word.length() >= 8) {
			met.addAll(Canaries.numbersIn(word));
		}
	}
}
