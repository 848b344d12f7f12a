package org.shebaohub.operationlog.chain;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files outside the store: the seals that were taken out of it, a line each, and the public keys that they need. */
public final class Checkpoints {

	private static final int LONGER_THAN_A_LINE = 1024;

	private final Path lines;

	private final Path keys;

	public Checkpoints(Path directory) {
		this.lines = directory.resolve("operation-log.checkpoints");
		this.keys = directory.resolve("operation-log.keys");
	}

	/** On disk when this returns. */
	public void append(Seal seal) {
		append(lines, seal.line());
	}

	public void append(Restored restored) {
		append(lines, restored.line());
	}

	/** A key that is new here; the old ones stay, for what they signed. */
	public void publish(String id, String key) {
		String line = id + " " + key;
		try {
			if (Files.notExists(keys) || !Files.readAllLines(keys).contains(line)) {
				append(keys, line);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot read " + keys, e);
		}
	}

	private static void append(Path file, String line) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
				channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
				channel.force(true);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot write " + file, e);
		}
	}

	/** Empty when there is none that can be read. */
	public Optional<Seal> last() {
		if (Files.notExists(lines)) {
			return Optional.empty();
		}
		try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "r")) {
			byte[] end = new byte[(int) Math.min(file.length(), LONGER_THAN_A_LINE)];
			file.seek(file.length() - end.length);
			file.readFully(end);
			List<String> tail = new String(end, StandardCharsets.UTF_8).lines().toList();
			return tail.isEmpty() ? Optional.empty() : Seal.read(tail.get(tail.size() - 1));
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot read " + lines, e);
		}
	}

	/** All of them, oldest first; to be closed. */
	public Stream<String> lines() {
		try {
			return Files.exists(lines) ? Files.lines(lines) : Stream.of();
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot read " + lines, e);
		}
	}

	/** Where the public keys stand, unless somebody has a copy that he trusts more. */
	public Path keys() {
		return keys;
	}
}
