package org.shebaohub.web.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;

/** A request whose body was read already and is held in memory. */
final class HeldBody extends HttpServletRequestWrapper {

	private final byte[] body;

	HeldBody(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Held(new ByteArrayInputStream(body));
	}

	private static final class Held extends ServletInputStream {

		private final ByteArrayInputStream stream;

		Held(ByteArrayInputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() {
			return stream.read();
		}

		@Override
		public boolean isFinished() {
			return stream.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("the body is here already");
		}
	}
}
