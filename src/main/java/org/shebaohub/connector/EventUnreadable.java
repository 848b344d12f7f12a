package org.shebaohub.connector;

/** Something that is no event and no list of events; the text names what is missing and quotes nothing. */
class EventUnreadable extends RuntimeException {

	private static final long serialVersionUID = 1;

	EventUnreadable(String what) {
		super(what);
	}
}
