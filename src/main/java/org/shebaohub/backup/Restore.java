package org.shebaohub.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The command that puts a backup where a stopped hub's store was; what was there is kept beside it. */
public final class Restore {

	private Restore() {
	}

	/** @param arguments the backup's file and the store's directory */
	public static void main(String... arguments) throws IOException {
		if (arguments.length != 2) {
			System.err.println("restore BACKUP STORE-DIRECTORY");
			System.exit(64);
		}
		try {
			System.out.println(restore(Path.of(arguments[0]), Path.of(arguments[1])));
		}
		catch (IllegalStateException refused) {
			System.err.println(refused.getMessage());
			System.exit(1);
		}
	}

	/** @throws IllegalStateException for a backup that is not as it was written, or a store that is in use; nothing was changed */
	static String restore(Path backup, Path directory) throws IOException {
		Path digest = backup.resolveSibling(backup.getFileName() + Shelf.DIGEST);
		if (!Files.exists(digest) || !Files.readString(digest).startsWith(Shelf.digest(backup) + " ")) {
			throw new IllegalStateException(backup + " is not what its " + Shelf.DIGEST + " file says");
		}
		Files.createDirectories(directory);
		Path store = directory.resolve(StoppedStore.FILE);
		Path next = directory.resolve(StoppedStore.FILE + ".restored");
		extract(backup, next);
		String kept = "";
		if (Files.exists(store)) {
			StoppedStore.held(store, nobodyHasIt -> { });
			Path old = free(directory);
			Files.move(store, old);
			kept = "; the old one is kept as " + old;
		}
		Files.move(next, store);
		return "restored " + store + kept;
	}

	private static void extract(Path backup, Path to) throws IOException {
		try (InputStream file = Files.newInputStream(backup); ZipInputStream zip = new ZipInputStream(file)) {
			ZipEntry entry = zip.getNextEntry();
			while (entry != null && !entry.getName().equals(StoppedStore.FILE)) {
				entry = zip.getNextEntry();
			}
			if (entry == null) {
				throw new IllegalStateException(backup + " holds no " + StoppedStore.FILE);
			}
			Files.deleteIfExists(to);
			Files.copy(zip, to);
		}
		try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
			file.force(true);
		}
	}

	private static Path free(Path directory) {
		int number = 1;
		while (Files.exists(directory.resolve(StoppedStore.FILE + ".before-" + number))) {
			number++;
		}
		return directory.resolve(StoppedStore.FILE + ".before-" + number);
	}
}
