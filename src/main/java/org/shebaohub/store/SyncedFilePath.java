package org.shebaohub.store;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system that forces every write to the disk before it returns; H2 itself never does. */
public final class SyncedFilePath extends FilePathWrapper {

	static final String SCHEME = "synced";

	private static final String WORK_FILE = ".temp.db";

	/** To be called before the first connection. */
	static void register() {
		FilePath.register(new SyncedFilePath());
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		if (name.endsWith(WORK_FILE)) {
			return getBase().open(mode);
		}
		boolean created = !mode.equals("r") && !exists();
		FileChannel channel = getBase().open(mode);
		if (created) {
			forceDirectory();
		}
		return new SyncedChannel(channel);
	}

	@Override
	public boolean createFile() {
		boolean created = super.createFile();
		forceDirectory();
		return created;
	}

	@Override
	public void moveTo(FilePath target, boolean atomicReplace) {
		super.moveTo(target, atomicReplace);
		forceDirectory();
	}

	/** Puts the file's name on disk too; Windows does that itself and denies access to its directories. */
	private void forceDirectory() {
		SyncedChannel.forceOrHalt(() -> {
			try (AsynchronousFileChannel directory = AsynchronousFileChannel.open(onDisk().getParent(), READ)) {
				directory.force(true);
			}
			catch (AccessDeniedException onWindows) {
				return;
			}
		});
	}

	private Path onDisk() {
		FilePath path = this;
		while (path instanceof FilePathWrapper) {
			path = path.unwrap();
		}
		return Path.of(path.toString());
	}
}
