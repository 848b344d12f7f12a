package org.shebaohub.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The command that copies the store of a stopped hub as a running one copies its own; it keeps all copies. */
public final class StoppedStore {

	static final String FILE = "hub.mv.db";

	private StoppedStore() {
	}

	/** @param arguments the store's directory and that of the backups */
	public static void main(String... arguments) throws IOException {
		if (arguments.length != 2) {
			System.err.println("backup STORE-DIRECTORY BACKUP-DIRECTORY");
			System.exit(64);
		}
		try {
			Backup backup = copy(Path.of(arguments[0]), Path.of(arguments[1]));
			System.out.println(Path.of(arguments[1]).resolve(backup.file()));
		}
		catch (IllegalStateException refused) {
			System.err.println(refused.getMessage());
			System.exit(1);
		}
	}

	/** Named for the moment of the last write. @throws IllegalStateException when there is no store, or a hub has it open */
	static Backup copy(Path directory, Path backups) throws IOException {
		Path store = directory.resolve(FILE);
		if (!Files.exists(store)) {
			throw new IllegalStateException("there is no " + store);
		}
		String name = BackupDesk.NAME.format(Files.getLastModifiedTime(store).toInstant());
		Backup[] copy = new Backup[1];
		held(store, content -> copy[0] = new Shelf(backups).put(name, archive -> zip(content, archive)));
		return copy[0];
	}

	private static void zip(FileChannel content, Path archive) {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
			zip.putNextEntry(new ZipEntry(FILE));
			Channels.newInputStream(content.position(0)).transferTo(zip);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** @throws IllegalStateException when somebody else holds it */
	static void held(Path store, Consumer<FileChannel> work) throws IOException {
		try (FileChannel file = FileChannel.open(store, StandardOpenOption.READ, StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
			if (lock == null) {
				throw new IllegalStateException(store + " is in use: stop the hub first");
			}
			work.accept(file);
		}
		catch (OverlappingFileLockException inThisProcess) {
			throw new IllegalStateException(store + " is in use: stop the hub first");
		}
	}
}
