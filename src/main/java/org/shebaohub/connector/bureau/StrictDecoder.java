package org.shebaohub.connector.bureau;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Decodes without ever putting a question mark for what it does not understand. */
final class StrictDecoder {

	private final CharsetDecoder decoder;

	private final CharBuffer out = CharBuffer.allocate(ByteLines.LONGEST + 1);

	private int fault;

	StrictDecoder(Charset charset) {
		decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** @return null when a byte is not of the encoding; {@link #fault} then says which one */
	String decode(byte[] bytes, int from, int length) {
		ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
		out.clear();
		decoder.reset();
		if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
			fault = in.position();
			return null;
		}
		return out.flip().toString();
	}

	/** The place of the byte in the array given last. */
	int fault() {
		return fault;
	}
}
