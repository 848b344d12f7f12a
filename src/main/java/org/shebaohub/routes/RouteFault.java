package org.shebaohub.routes;

/** What is wrong in a route file, and where; lines count from one. */
record RouteFault(String file, int line, String text) {

	@Override
	public String toString() {
		return file + ", line " + line + ": " + text;
	}
}
