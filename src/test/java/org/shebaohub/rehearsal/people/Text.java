package org.shebaohub.rehearsal.people;

/**
 * A short message in the gateway's own book.
 *
 * @param outId the notice's number
 * @param content template and parameters
 */
record Text(String bizId, String outId, String phone, String content) {

	String address() {
		return phone + " " + content;
	}
}
