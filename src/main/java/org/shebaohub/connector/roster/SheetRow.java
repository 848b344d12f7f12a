package org.shebaohub.connector.roster;

import java.util.ArrayList;
import java.util.List;

/** A row as its file has it. @param number in the file, from 1 on */
record SheetRow(int number, List<SheetCell> cells) {

	String text(int column) {
		return column < cells.size() ? cells.get(column).text() : "";
	}

	boolean isTitle() {
		return text(0).startsWith("#");
	}

	/** With empty cells up to this width. */
	SheetRow padded(int width) {
		List<SheetCell> all = new ArrayList<>(cells);
		while (all.size() < width) {
			all.add(SheetCell.of(""));
		}
		return new SheetRow(number, all);
	}

	List<String> texts() {
		return cells.stream().map(SheetCell::text).toList();
	}
}
