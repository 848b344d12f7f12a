package org.shebaohub.house;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A convention of route files: what breaks it in a folder, and a good folder broken in just this way. */
interface Convention {

	/**
	 * What a convention is made of.
	 *
	 * @param stem the good file that {@code to} in the place of {@code from} breaks
	 */
	record Parts(String stem, String from, String to, Function<RouteFolder, Stream<String>> faults) {
	}

	Parts parts();

	default List<String> faultsOf(RouteFolder folder) {
		return parts().faults().apply(folder).toList();
	}

	default RouteFolder brokenIn(RouteFolder good) {
		return good.with(parts().stem(), parts().from(), parts().to());
	}
}
