package org.shebaohub.filing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says at each read that the work goes on. */
final class HeldStream extends FilterInputStream {

	private final Runnable watch;

	HeldStream(InputStream content, Runnable watch) {
		super(content);
		this.watch = watch;
	}

	@Override
	public int read() throws IOException {
		watch.run();
		return super.read();
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		watch.run();
		return super.read(into, offset, length);
	}
}
