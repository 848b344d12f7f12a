package org.shebaohub.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system that remembers every write and sync, so that a power cut at any moment can be played back. */
public final class RecordedFilePath extends FilePathWrapper {

	static final String SCHEME = "recorded";

	/** By file name: one simulated disk for each store under test. */
	private static final Map<String, RecordedDisk> DISKS = new HashMap<>();

	static RecordedDisk diskOf(String file) {
		FilePath.register(new RecordedFilePath());
		synchronized (DISKS) {
			return DISKS.computeIfAbsent(file, name -> new RecordedDisk());
		}
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return diskOf(getBase().unwrap().toString()).record(getBase().open(mode));
	}
}
