package org.shebaohub.exchange;

/** The width of the columns that hold what people read. */
final class Texts {

	private Texts() {
	}

	static String atMost400(String text) {
		return text == null || text.length() <= 400 ? text : text.substring(0, 399) + "…";
	}
}
