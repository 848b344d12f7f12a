package org.shebaohub.routes;

import java.util.List;
import java.util.stream.Collectors;

/** The hub does not start with these route files; all their faults are named. */
class RouteFilesRefused extends RuntimeException {

	RouteFilesRefused(List<?> faults) {
		super(faults.stream().map(Object::toString).collect(Collectors.joining("\n")));
	}
}
