package org.shebaohub.connector.bureau;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines as bytes and knows where each begins. Fit for encodings in which a line feed is no part of
 * any character: UTF-8, GBK and GB18030.
 */
final class ByteLines {

	/** No partner's record comes near it; what has no line feed for so long is not a file of records. */
	static final int LONGEST = 8192;

	private final InputStream in;

	private final byte[] buffer = new byte[64 * 1024];

	private int filled;

	private int next;

	private long bufferAt;

	private final byte[] line = new byte[LONGEST + 1];

	private int length;

	private long lineAt;

	private int number;

	private boolean ended;

	ByteLines(InputStream in) {
		this.in = in;
	}

	/** Goes to the next line; false at the end. A line longer than {@link #LONGEST} is cut there and fills it. */
	boolean advance() throws IOException {
		lineAt = bufferAt + next;
		length = 0;
		ended = false;
		while (!ended && length <= LONGEST && (next < filled || fill())) {
			take();
		}
		number++;
		return length > 0 || ended;
	}

	private boolean fill() throws IOException {
		bufferAt += filled;
		next = 0;
		filled = Math.max(0, in.read(buffer));
		return filled > 0;
	}

	private void take() {
		int from = next;
		int limit = Math.min(filled, next + line.length - length);
		while (next < limit && buffer[next] != '\n') {
			next++;
		}
		System.arraycopy(buffer, from, line, length, next - from);
		length += next - from;
		if (next < limit) {
			next++;
			ended = true;
		}
	}

	byte[] bytes() {
		return line;
	}

	/** Without the line's end, LF or CRLF. */
	int length() {
		return ended && length > 0 && line[length - 1] == '\r' ? length - 1 : length;
	}

	boolean isTooLong() {
		return length > LONGEST;
	}

	/** False for a last line without a line feed. */
	boolean isEnded() {
		return ended;
	}

	/** Where the line begins in the file, from zero on. */
	long offset() {
		return lineAt;
	}

	/** From one on. */
	int number() {
		return number;
	}

	/** The begin of the first line is not part of it. */
	void skip(int bytes) {
		System.arraycopy(line, bytes, line, 0, length - bytes);
		length -= bytes;
		lineAt += bytes;
	}
}
