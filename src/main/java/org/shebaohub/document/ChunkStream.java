package org.shebaohub.document;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.shebaohub.vault.SealBroken;

/** A kept document, read chunk by chunk as it is asked for; at its end the digest of the whole must be right. */
final class ChunkStream extends InputStream {

	private final JdbcChunks chunks;

	private final StoredDocument document;

	private final MessageDigest whole = Digests.sha256();

	private byte[] chunk = {};

	private int position;

	private int number;

	ChunkStream(JdbcChunks chunks, StoredDocument document) {
		this.chunks = chunks;
		this.document = document;
	}

	@Override
	public int read() {
		return next() ? chunk[position++] & 0xff : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		if (!next()) {
			return -1;
		}
		int taken = Math.min(length, chunk.length - position);
		System.arraycopy(chunk, position, into, offset, taken);
		position += taken;
		return taken;
	}

	/** The digest is judged before the last chunk is given out. @throws SealBroken when it is not what was stored */
	private boolean next() {
		if (position == chunk.length && number < document.chunks()) {
			boolean last = number == document.chunks() - 1;
			chunk = chunks.read(document.id(), number++, last);
			position = 0;
			whole.update(chunk);
			if (last && !HexFormat.of().formatHex(whole.digest()).equals(document.digest())) {
				throw new SealBroken("document/" + document.id(), null);
			}
		}
		return position < chunk.length;
	}
}
