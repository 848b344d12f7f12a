package org.shebaohub.kernel;

/** Rows that stand at a node of the organisation tree: when the node moves, the living ones go with it. */
public interface NodeRows {

	/**
	 * @param table where they are
	 * @param column that holds the path of the node
	 * @param living which of them go along, as a condition in SQL; the others are history and keep the old node
	 */
	record At(String table, String column, String living) {
	}

	At at();
}
