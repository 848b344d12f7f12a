package org.shebaohub.kernel;

/** A node of the organisation tree as a path from the group down, such as {@code group/east/hangzhou}. */
public record OrgNode(String path) {

	public OrgNode {
		if (path == null || !path.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
			throw new IllegalArgumentException("not a node of the organisation tree: " + path);
		}
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
