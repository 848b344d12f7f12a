package org.shebaohub.kernel;

import java.util.regex.Pattern;

/** A node of the organisation tree as a path from the group down, such as {@code group/east/hangzhou}. */
public record OrgNode(String path) {

	private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

	public OrgNode {
		if (path == null || !FORM.matcher(path).matches()) {
			throw new IllegalArgumentException("not a node of the organisation tree: " + path);
		}
	}

	/** True for the top of the tree. */
	public boolean isWhole() {
		return path.indexOf('/') < 0;
	}

	/** True for the node itself and everything below it. */
	public boolean covers(OrgNode other) {
		return other.path.equals(path) || other.path.startsWith(path + "/");
	}

	@Override
	public String toString() {
		return path;
	}
}
