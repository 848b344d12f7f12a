package org.shebaohub.store;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

	/** Puts the file's name on disk too; where a directory cannot be opened (Windows) the file system does it itself. */
	private void forceDirectory() {
		Path directory = Path.of(unwrap().toString()).getParent();
		try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(directory, StandardOpenOption.READ)) {
			SyncedChannel.forceOrHalt(() -> channel.force(true));
		}
		catch (IOException e) {
			System.getLogger(SCHEME).log(System.Logger.Level.DEBUG, "the directory cannot be synced by itself", e);
		}
	}
}
