package org.shebaohub.offboarding.check;

import java.util.Collection;
import java.util.List;
import org.shebaohub.offboarding.ExitCheck.Found;

/** The one list of checks; all that policy switches on run, whatever the first one finds. */
final class Checks {

	private static final List<Check> ALL = List.of(new NoOpenAdvance(), new NoOpenLoan(), new NoOverpaidWage(),
			new WagesPaid(), new NoOpenClaim(), new AssetsReturned(), new NotProtected());

	private Checks() {
	}

	/** @param names of the checks that the employer wants */
	static List<Found> examine(Situation situation, Collection<String> names) {
		return ALL.stream().filter(check -> names.contains(check.name()))
			.flatMap(check -> check.examine(situation).stream()).toList();
	}
}
