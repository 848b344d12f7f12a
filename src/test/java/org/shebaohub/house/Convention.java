package org.shebaohub.house;

import java.util.List;

/** A convention of route files: what breaks it in a folder, and a good folder broken in just this way. */
interface Convention {

	List<String> faultsOf(RouteFolder folder);

	RouteFolder brokenIn(RouteFolder good);
}
