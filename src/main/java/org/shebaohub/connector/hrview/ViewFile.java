package org.shebaohub.connector.hrview;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The rows as the roster file that the HR system cannot write itself.
 *
 * @param digest of its content, SHA-256 in hexadecimal digits
 */
record ViewFile(ViewRows rows, String digest, long size, long lines) {

	/** Reads the rows through once. */
	static ViewFile of(ViewRows rows) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			long[] counted = { 0, -1 };
			write(rows, new DigestOutputStream(new OutputStream() {

				@Override
				public void write(int next) {
					counted[0]++;
				}

				@Override
				public void write(byte[] bytes, int offset, int length) {
					counted[0] += length;
				}
			}, digest), counted);
			return new ViewFile(rows, HexFormat.of().formatHex(digest.digest()), counted[0], counted[1]);
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The content, written by another thread while it is read; what breaks there breaks the reading. */
	PipedInputStream content() throws IOException {
		PipedInputStream content = new PipedInputStream(64 * 1024);
		PipedOutputStream end = new PipedOutputStream(content);
		Thread writer = new Thread(() -> {
			try {
				write(rows, end, new long[2]);
			}
			catch (RuntimeException broken) {
				// what is missing makes the content another than was announced: it is not applied
			}
			finally {
				close(end);
			}
		}, "hr-view");
		writer.setDaemon(true);
		writer.start();
		return content;
	}

	private static void close(OutputStream end) {
		try {
			end.close();
		}
		catch (IOException closed) {
			// nobody reads any more
		}
	}

	private static void write(ViewRows rows, OutputStream end, long[] counted) {
		try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(end, StandardCharsets.UTF_8))) {
			rows.each(row -> {
				csv.writeRecord(row);
				counted[1]++;
			});
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
