package org.shebaohub.offboarding.check;

import java.util.List;
import org.shebaohub.offboarding.ExitCheck.Found;

/** One thing that must hold of somebody who leaves; named for it. */
interface Check {

	/** Everything that stands against it. */
	List<Found> examine(Situation situation);

	/** The name by which policy switches it on. */
	default String name() {
		return getClass().getSimpleName();
	}
}
