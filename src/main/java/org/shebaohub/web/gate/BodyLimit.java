package org.shebaohub.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses large bodies before they are read, and ends those that did not say how long they are. */
final class BodyLimit extends OncePerRequestFilter {

	static final int BYTES = 256 * 1024;

	/** For papers: several in one body, each as large as policy may ever allow. */
	static final int UPLOAD_BYTES = 128 * 1024 * 1024;

	private static final PathPattern UPLOAD = PathPatternParser.defaultInstance.parse(Doors.PAPERS);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean upload = UPLOAD.matches(PathContainer.parsePath(request.getServletPath()));
		if (request.getContentLengthLong() > (upload ? UPLOAD_BYTES : BYTES)) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
		else if (request.getContentLengthLong() >= 0) {
			chain.doFilter(request, response);
		}
		else if (upload) {
			chain.doFilter(new Limited(request, UPLOAD_BYTES), response);
		}
		else {
			hold(request, response, chain);
		}
	}

	/** A door that is a route would answer a body that breaks off at the limit with 500: it is read before. */
	private static void hold(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body = request.getInputStream().readNBytes(BYTES + 1);
		if (body.length > BYTES) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(new HeldBody(request, body), response);
	}

	private static final class Limited extends HttpServletRequestWrapper {

		private final int limit;

		Limited(HttpServletRequest request, int limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), getRequest(), limit);
		}
	}
}
