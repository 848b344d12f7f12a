package org.shebaohub.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file whose writes are on disk when they return. An error of the disk's sync ends the process at once: the kernel
 * may have dropped the page already, and a second sync would report success for what is lost.
 */
final class SyncedChannel extends FileBaseDefault {

	/** One sync of the disk. */
	interface Sync {

		void run() throws IOException;
	}

	static final int DISK_FAILED = 74;

	private final FileChannel file;

	SyncedChannel(FileChannel file) {
		this.file = file;
	}

	static void forceOrHalt(Sync sync) {
		try {
			sync.run();
		}
		catch (IOException e) {
			System.err.println("the store's disk could not be synced, the hub stops at once: " + e);
			Runtime.getRuntime().halt(DISK_FAILED);
		}
	}

	@Override
	public int write(ByteBuffer source, long position) throws IOException {
		int written = file.write(source, position);
		forceOrHalt(() -> file.force(false));
		return written;
	}

	@Override
	protected void implTruncate(long size) throws IOException {
		file.truncate(size);
		forceOrHalt(() -> file.force(false));
	}

	@Override
	public void force(boolean metaData) {
		forceOrHalt(() -> file.force(false));
	}

	@Override
	public int read(ByteBuffer target, long position) throws IOException {
		return file.read(target, position);
	}

	@Override
	public long size() throws IOException {
		return file.size();
	}

	@Override
	public FileLock tryLock(long position, long size, boolean shared) throws IOException {
		return file.tryLock(position, size, shared);
	}

	@Override
	protected void implCloseChannel() throws IOException {
		file.close();
	}

	@Override
	public String toString() {
		return SyncedFilePath.SCHEME + ":" + file;
	}
}
