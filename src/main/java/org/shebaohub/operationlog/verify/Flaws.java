package org.shebaohub.operationlog.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shebaohub.operationlog.LogVerification.Flaw;
import org.shebaohub.operationlog.LogVerification.Kind;

/** What was found so far; the first hundred are enough to know where to look. */
final class Flaws {

	private static final int MOST = 100;

	private final List<Flaw> found = new ArrayList<>();

	void add(long no, Kind kind, String what) {
		if (found.size() < MOST) {
			found.add(new Flaw(no, kind, what));
		}
	}

	/** In the order of the chain; what is in none comes last. */
	List<Flaw> sorted() {
		return found.stream().sorted(Comparator.comparingLong(flaw -> flaw.no() == 0 ? Long.MAX_VALUE : flaw.no())).toList();
	}
}
