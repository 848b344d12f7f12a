package org.shebaohub.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.shebaohub.trace.Trace;
import org.shebaohub.trace.TraceAtHand;
import org.springframework.web.filter.OncePerRequestFilter;

/** Goes on with the caller's trace, or begins one where he brought none, several, or something else under its name. */
final class TraceFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Trace trace = request.getAttribute(Trace.class.getName()) instanceof Trace known ? known : told(request).next();
		// a door that is a route works on another thread
		request.setAttribute(Trace.class.getName(), trace);
		try (TraceAtHand.Span span = TraceAtHand.enter(trace)) {
			chain.doFilter(request, response);
		}
	}

	private static Trace told(HttpServletRequest request) {
		List<String> headers = Collections.list(request.getHeaders(Trace.HEADER));
		return Trace.read(headers.size() == 1 ? headers.get(0) : null).orElseGet(Trace::begin);
	}
}
