package org.shebaohub.web.gate;

import jakarta.servlet.ServletRequest;
import java.io.IOException;

/** A body of unknown length went on beyond what the hub reads. */
public final class BodyTooLarge extends IOException {

	private static final long serialVersionUID = 1;

	private BodyTooLarge(int limit) {
		super("more than " + limit + " bytes");
	}

	/** Remembered with the request: a door that is a route loses the reason. */
	static BodyTooLarge in(ServletRequest request, int limit) {
		request.setAttribute(BodyTooLarge.class.getName(), Boolean.TRUE);
		return new BodyTooLarge(limit);
	}

	public static boolean happenedIn(ServletRequest request) {
		return request.getAttribute(BodyTooLarge.class.getName()) != null;
	}
}
