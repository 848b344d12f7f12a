package org.shebaohub.routes;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The valid word that somebody who mistyped most likely meant. */
final class NearestWord {

	private NearestWord() {
	}

	static String to(String mistyped, Collection<String> valid) {
		return valid.stream().min(Comparator.<String>comparingInt(word -> distance(mistyped, word))
				.thenComparing(Comparator.naturalOrder())).orElse("");
	}

	/** How many letters must be typed, left out or changed; capitals do not count. */
	static int distance(String a, String b) {
		String from = a.toLowerCase(Locale.ROOT);
		String to = b.toLowerCase(Locale.ROOT);
		int[] costs = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			costs[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = costs[0];
			costs[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				diagonal = costs[j];
				costs[j] = Math.min(change, Math.min(costs[j], costs[j - 1]) + 1);
			}
		}
		return costs[to.length()];
	}
}
