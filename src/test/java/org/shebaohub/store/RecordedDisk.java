package org.shebaohub.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What one file was told, in order; after a cut only what was synced is sure to be there. */
final class RecordedDisk {

	/** One thing told to the file; {@code bytes} is null for a cut to the length {@code position}. */
	private record Told(long position, byte[] bytes) {
	}

	private static final Told SYNC = new Told(-1, null);

	private final List<Told> tape = new ArrayList<>();

	FileChannel record(FileChannel file) {
		return new Recorder(file);
	}

	/** How much was told so far: a moment at which the power may be cut. */
	synchronized int moment() {
		return tape.size();
	}

	/** Writes what the disk holds when the power is cut at this moment: all that was synced, by chance some of the rest. */
	synchronized void cutAt(int moment, Random chance, Path survivor) throws IOException {
		int lastSync = tape.subList(0, moment).lastIndexOf(SYNC);
		try (FileChannel disk = FileChannel.open(survivor, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			for (int i = 0; i < moment; i++) {
				if (i < lastSync || chance.nextInt(4) == 0) {
					apply(disk, tape.get(i));
				}
			}
		}
	}

	private static void apply(FileChannel disk, Told told) throws IOException {
		if (told.bytes() != null) {
			disk.write(ByteBuffer.wrap(told.bytes()), told.position());
		}
		else if (told != SYNC) {
			disk.truncate(told.position());
		}
	}

	private synchronized void tell(Told told) {
		tape.add(told);
	}

	private final class Recorder extends ForwardingChannel {

		Recorder(FileChannel file) {
			super(file);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			ByteBuffer copy = source.duplicate();
			byte[] bytes = new byte[super.write(source, position)];
			copy.get(bytes);
			tell(new Told(position, bytes));
			return bytes.length;
		}

		@Override
		protected void implTruncate(long size) throws IOException {
			super.implTruncate(size);
			tell(new Told(size, null));
		}

		@Override
		public void force(boolean metaData) throws IOException {
			super.force(metaData);
			tell(SYNC);
		}
	}
}
