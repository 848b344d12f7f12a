package org.shebaohub.rehearsal.people;

/** A letter in the mail server's own book. */
record Letter(String messageId, String to, String subject) {

	/** The notice's number, with which the id begins. */
	String notice() {
		return messageId.substring(messageId.startsWith("<") ? 1 : 0, Math.max(1, messageId.indexOf('.')));
	}
}
