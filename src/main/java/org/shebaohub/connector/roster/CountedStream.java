package org.shebaohub.connector.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a refusal where a part unpacks to more than it may. */
final class CountedStream extends FilterInputStream {

	private final long limit;

	private long count;

	CountedStream(InputStream content, long limit) {
		super(content);
		this.limit = limit;
	}

	long count() {
		return count;
	}

	@Override
	public int read() throws IOException {
		int next = super.read();
		take(next < 0 ? 0 : 1);
		return next;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int taken = super.read(into, offset, length);
		take(Math.max(taken, 0));
		return taken;
	}

	private void take(int bytes) {
		count += bytes;
		if (count > limit) {
			throw ExcelGuard.hostile("it unpacks to more than any roster");
		}
	}
}
