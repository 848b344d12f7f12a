package org.shebaohub.kernel;

/** A node of the organisation tree, with everything below it, stands elsewhere now; published in the transaction of the move. */
public record OrgNodeMoved(OrgNode from, OrgNode to) {

	/** Where a node stands after the move. */
	public OrgNode apply(OrgNode node) {
		return from.covers(node) ? new OrgNode(to.path() + node.path().substring(from.path().length())) : node;
	}
}
