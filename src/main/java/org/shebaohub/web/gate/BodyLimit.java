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
		int limit = UPLOAD.matches(PathContainer.parsePath(request.getServletPath())) ? UPLOAD_BYTES : BYTES;
		if (request.getContentLengthLong() > limit) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Limited(request, limit), response);
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
