package org.shebaohub.connector.hrview;

/** The HR system's database does not answer, or not as it is asked. */
class ViewAway extends RuntimeException {

	private static final long serialVersionUID = 1;

	ViewAway(Exception cause) {
		super("the HR system's view cannot be read: " + cause.getClass().getSimpleName(), cause);
	}
}
