package org.shebaohub.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The doors at which somebody may knock too often. */
public final class PacedDoors {

	/** With it somebody says why he wants to see a number whole, at whatever door. */
	public static final String REVEAL_REASON = "X-Reveal-Reason";

	private static final Predicate<String> LOGIN_PATHS = Pattern.compile("/api/login|/login").asMatchPredicate();

	private static final Predicate<String> INTAKE_PATHS = Pattern.compile("/api/[a-z]+/events|/callbacks/[a-z]+").asMatchPredicate();

	static final Predicate<HttpServletRequest> LOGINS = posts(LOGIN_PATHS);

	static final Predicate<HttpServletRequest> INTAKES = posts(INTAKE_PATHS);

	static final Predicate<HttpServletRequest> REVEALS = request -> request.getHeader(REVEAL_REASON) != null;

	private PacedDoors() {
	}

	/** Whether a POST there may be answered with 429. */
	public static boolean include(String path) {
		return LOGIN_PATHS.or(INTAKE_PATHS).test(path);
	}

	private static Predicate<HttpServletRequest> posts(Predicate<String> paths) {
		return request -> request.getMethod().equals("POST") && paths.test(request.getRequestURI());
	}
}
