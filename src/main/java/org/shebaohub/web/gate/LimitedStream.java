package org.shebaohub.web.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import java.io.IOException;

/** Breaks off when a body of unknown length goes on beyond the limit. */
final class LimitedStream extends ServletInputStream {

	private final ServletInputStream stream;

	private final ServletRequest request;

	private final int limit;

	private int read;

	LimitedStream(ServletInputStream stream, ServletRequest request, int limit) {
		this.stream = stream;
		this.request = request;
		this.limit = limit;
	}

	@Override
	public int read() throws IOException {
		int next = stream.read();
		count(next < 0 ? 0 : 1);
		return next;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int taken = stream.read(into, offset, length);
		count(Math.max(taken, 0));
		return taken;
	}

	private void count(int taken) throws BodyTooLarge {
		read += taken;
		if (read > limit) {
			throw BodyTooLarge.in(request, limit);
		}
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
