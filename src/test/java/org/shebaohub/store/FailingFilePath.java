package org.shebaohub.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

/** Stands in for H2's {@code async:} files on a disk whose sync fails once and then pretends that all is well. */
public final class FailingFilePath extends FilePathAsync {

	private static final AtomicInteger SYNCS_LEFT = new AtomicInteger();

	/** Takes the place of {@code async:} in this process. */
	static void failAfter(int syncs) {
		SYNCS_LEFT.set(syncs);
		FilePath.register(new FailingFilePath());
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Failing(super.open(mode));
	}

	private static final class Failing extends ForwardingChannel {

		Failing(FileChannel file) {
			super(file);
		}

		@Override
		public void force(boolean metaData) throws IOException {
			if (SYNCS_LEFT.decrementAndGet() == 0) {
				throw new IOException("Input/output error");
			}
			super.force(metaData);
		}
	}
}
