package org.shebaohub.reconciliation.spot;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/**
 * Who is drawn, pure: those whose digest of seed and number is smallest. The same seed and people draw the same, in
 * whatever order they come, and nobody can tell before the day.
 */
record Draw(String seed) {

	/** @param numbers of everybody who can be drawn */
	List<String> of(List<String> numbers, int count) {
		return numbers.stream().distinct().map(no -> new Placed(no, place(no)))
			.sorted(Comparator.comparing(Placed::place).thenComparing(Placed::no)).limit(count).map(Placed::no).sorted().toList();
	}

	private record Placed(String no, BigInteger place) {
	}

	private BigInteger place(String no) {
		try {
			return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest((seed + "/" + no).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}
}
