package org.shebaohub.connector.roster;

/**
 * A cell as its file has it.
 *
 * @param text without blanks around it; empty when there is nothing
 */
record SheetCell(String text, Trouble trouble) {

	/** What makes a cell's text not what was entered. */
	enum Trouble {
		NONE, FORMULA, DIGITS_LOST, ERROR
	}

	boolean isEmpty() {
		return text.isEmpty() && trouble == Trouble.NONE;
	}

	static SheetCell of(String text) {
		return new SheetCell(text.strip(), Trouble.NONE);
	}
}
