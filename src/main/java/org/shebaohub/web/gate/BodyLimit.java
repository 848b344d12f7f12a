package org.shebaohub.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses large bodies before they are read, and ends those that did not say how long they are. */
final class BodyLimit extends OncePerRequestFilter {

	static final int BYTES = 256 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > BYTES) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Limited(request), response);
	}

	private static final class Limited extends HttpServletRequestWrapper {

		Limited(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), getRequest());
		}
	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream stream;

		private final ServletRequest request;

		private int read;

		LimitedStream(ServletInputStream stream, ServletRequest request) {
			this.stream = stream;
			this.request = request;
		}

		@Override
		public int read() throws IOException {
			if (++read > BYTES) {
				throw BodyTooLarge.in(request);
			}
			return stream.read();
		}

		@Override
		public boolean isFinished() {
			return stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			stream.setReadListener(listener);
		}
	}
}
