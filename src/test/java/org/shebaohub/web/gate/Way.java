package org.shebaohub.web.gate;

import java.util.Comparator;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** A method of a path that the hub serves; {@code ANY} where the mapping names no method. */
record Way(String method, String path) implements Comparable<Way> {

	@Override
	public int compareTo(Way other) {
		return Comparator.comparing(Way::path).thenComparing(Way::method).compare(this, other);
	}

	/** What a test sends: any method is tried by POST. */
	String sent() {
		return method.equals("ANY") ? "POST" : method;
	}

	boolean serves(Door door) {
		return (method.equals("ANY") || method.equals(door.method().name()))
				&& PathPatternParser.defaultInstance.parse(path).matches(PathContainer.parsePath(door.path()));
	}

	/** With something in the place of each variable, whatever it is. */
	String concrete() {
		return path.replaceAll("\\{[^}]*}|\\*+", "x");
	}
}
