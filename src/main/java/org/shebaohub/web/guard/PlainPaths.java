package org.shebaohub.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every other spelling of a path before anybody takes it apart: at a servlet with a prefix the framework breaks on
 * one before its firewall looks, and anybody could fill the log with that.
 */
final class PlainPaths extends OncePerRequestFilter {

	private static final Pattern PLAIN = Pattern.compile("(/[^/;%\\\\]+)*/?");

	private static final Pattern DOTS = Pattern.compile(".*/\\.{1,2}(/.*)?");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		if (PLAIN.matcher(path).matches() && !DOTS.matcher(path).matches()) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
	}
}
