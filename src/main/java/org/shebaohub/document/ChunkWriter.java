package org.shebaohub.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.shebaohub.kernel.Finding;

/** Cuts one stream into sealed chunks; holds two of them at a time, because the last is sealed as the last. */
final class ChunkWriter {

	static final int CHUNK = 256 * 1024;

	private final JdbcChunks chunks;

	private final long id;

	private final long limit;

	private final MessageDigest whole = Digests.sha256();

	private byte[] tail = {};

	private long size;

	private int number;

	ChunkWriter(JdbcChunks chunks, long id, long limit) {
		this.chunks = chunks;
		this.id = id;
		this.limit = limit;
	}

	/** @param accepted none stands for any content */
	Received write(InputStream content, Set<ContentKind> accepted) throws IOException {
		byte[] held = content.readNBytes(CHUNK);
		ContentKind kind = ContentKind.of(held, accepted).orElse(null);
		if (held.length == 0) {
			return refused("DOCUMENT_EMPTY", "0 bytes", "文件为空,请重新选择文件上传");
		}
		if (!accepted.isEmpty() && kind == null) {
			return refused("DOCUMENT_TYPE", ContentKind.look(held), "请上传" + words(accepted) + "格式的文件;改文件名不改变内容");
		}
		for (byte[] next = content.readNBytes(CHUNK); next.length > 0; next = content.readNBytes(CHUNK)) {
			if (size + held.length + next.length > limit) {
				return tooLarge();
			}
			seal(held, false);
			held = next;
		}
		return size + held.length > limit ? tooLarge() : end(held, kind);
	}

	private Received end(byte[] last, ContentKind kind) {
		seal(last, true);
		if (kind != null && !kind.isWhole(tail)) {
			return refused("DOCUMENT_INCOMPLETE", "the end of the " + kind + " is missing after " + size + " bytes",
					"文件不完整,请重新导出后上传");
		}
		return new Received(id, size, HexFormat.of().formatHex(whole.digest()), number, kind, List.of());
	}

	private void seal(byte[] chunk, boolean last) {
		chunks.write(id, number++, last, chunk);
		whole.update(chunk);
		size += chunk.length;
		byte[] both = Arrays.copyOf(tail, tail.length + chunk.length);
		System.arraycopy(chunk, 0, both, tail.length, chunk.length);
		tail = Arrays.copyOfRange(both, Math.max(0, both.length - ContentKind.TAIL), both.length);
	}

	private Received tooLarge() {
		return refused("DOCUMENT_TOO_LARGE", "more than " + limit + " bytes", "文件超过大小上限,请压缩或分成几个文件上传");
	}

	private static String words(Set<ContentKind> accepted) {
		return String.join("、", accepted.stream().sorted().map(ContentKind::word).toList());
	}

	private static Received refused(String code, String evidence, String remedy) {
		return Received.refused(new Finding(code, evidence, remedy, null));
	}
}
