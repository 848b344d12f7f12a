package org.shebaohub.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Papers as people send them, good and bad. */
public final class Papers {

	private Papers() {
	}

	/** A PDF by its beginning and end, of this size and with other bytes for another seed. */
	public static byte[] pdf(int size, long seed) {
		byte[] content = new byte[size];
		new Random(seed).nextBytes(content);
		put(content, 0, "%PDF-1.7\n");
		put(content, size - 6, "%%EOF\n");
		return content;
	}

	public static byte[] zip(String... names) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				for (String name : names) {
					zip.putNextEntry(new ZipEntry(name));
					zip.write("x".getBytes(UTF_8));
				}
			}
			return out.toByteArray();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static InputStream stream(byte[] content) {
		return new ByteArrayInputStream(content);
	}

	/** So many bytes that nobody holds: they are made as they are read. */
	public static Endless endless(String begin, long size) {
		return new Endless(begin.getBytes(ISO_8859_1), size);
	}

	/** A stream that breaks off after these bytes. */
	public static InputStream cut(byte[] content) {
		return new InputStream() {

			private int position;

			@Override
			public int read() throws IOException {
				if (position == content.length) {
					throw new IOException("the line is dead");
				}
				return content[position++] & 0xff;
			}
		};
	}

	private static void put(byte[] content, int at, String text) {
		System.arraycopy(text.getBytes(ISO_8859_1), 0, content, at, text.length());
	}

	/** Counts what was asked of it. */
	public static final class Endless extends InputStream {

		private final byte[] begin;

		private final long size;

		private long given;

		Endless(byte[] begin, long size) {
			this.begin = begin;
			this.size = size;
		}

		@Override
		public int read() {
			return given == size ? -1 : given < begin.length ? begin[(int) given++] & 0xff : (int) (given++ % 251);
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			int taken = (int) Math.min(length, size - given);
			for (int i = 0; i < taken; i++) {
				into[offset + i] = (byte) read();
			}
			return taken == 0 ? -1 : taken;
		}

		public long given() {
			return given;
		}
	}
}
