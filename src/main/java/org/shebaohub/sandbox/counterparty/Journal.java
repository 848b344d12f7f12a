package org.shebaohub.sandbox.counterparty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** An append-only file of lines; a line is on disk when {@link #append} returns, and writers who wait together share one sync. */
final class Journal implements AutoCloseable {

	private final FileChannel channel;

	private final Object syncing = new Object();

	private long written;

	private long synced;

	Journal(Path file) {
		this(open(file), file);
	}

	/** Cuts off a last line that a crash left half written: nobody was ever told of it. */
	Journal(FileChannel channel, Path file) {
		try {
			this.channel = channel;
			this.written = whole(file);
			this.channel.truncate(this.written);
			this.channel.position(this.written);
			this.channel.force(true);
			this.synced = this.written;
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static FileChannel open(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** The whole lines of a journal; none when there is no such file. */
	static List<String> lines(Path file) {
		try {
			int length = (int) whole(file);
			return length == 0 ? List.of() : new String(Files.readAllBytes(file), 0, length, StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static long whole(Path file) throws IOException {
		if (!Files.exists(file)) {
			return 0;
		}
		byte[] bytes = Files.readAllBytes(file);
		int end = bytes.length;
		while (end > 0 && bytes[end - 1] != '\n') {
			end--;
		}
		return end;
	}

	void append(String line) {
		try {
			sync(write(line));
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private synchronized long write(String line) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			this.written += this.channel.write(bytes);
		}
		return this.written;
	}

	private void sync(long until) throws IOException {
		synchronized (this.syncing) {
			if (this.synced < until) {
				long reached = reached();
				this.channel.force(false);
				this.synced = reached;
			}
		}
	}

	private synchronized long reached() {
		return this.written;
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
