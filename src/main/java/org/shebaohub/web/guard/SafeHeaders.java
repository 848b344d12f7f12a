package org.shebaohub.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to run, frame and pass on nothing of an answer; the console brings a policy of its own. */
final class SafeHeaders extends OncePerRequestFilter {

	private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

	/** The login page has a style sheet and a form. */
	private static final String A_FORM = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!request.getRequestURI().startsWith("/actuator/hawtio")) {
			boolean form = request.getRequestURI().matches("/log(in|out)");
			response.setHeader("Content-Security-Policy", form ? A_FORM : NOTHING);
		}
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		chain.doFilter(request, response);
	}
}
