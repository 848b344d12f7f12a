package org.shebaohub.web.gate;

import java.io.IOException;

/** A body of unknown length went on beyond what the hub reads. */
public final class BodyTooLarge extends IOException {

	private static final long serialVersionUID = 1;

	BodyTooLarge() {
		super("more than " + BodyLimit.BYTES + " bytes");
	}
}
