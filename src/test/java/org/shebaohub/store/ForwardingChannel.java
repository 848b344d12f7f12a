package org.shebaohub.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A file as it is; the tests' disks change one thing about it. */
abstract class ForwardingChannel extends FileBaseDefault {

	private final FileChannel file;

	ForwardingChannel(FileChannel file) {
		this.file = file;
	}

	@Override
	public int write(ByteBuffer source, long position) throws IOException {
		return file.write(source, position);
	}

	@Override
	protected void implTruncate(long size) throws IOException {
		file.truncate(size);
	}

	@Override
	public void force(boolean metaData) throws IOException {
		file.force(metaData);
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
}
