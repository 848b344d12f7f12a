package org.shebaohub.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The directory of backups: each whole or not there, with its digest beside it, for the hub's user only. */
final class Shelf {

	static final String DIGEST = ".sha256";

	private final Path directory;

	Shelf(Path directory) {
		this.directory = directory.toAbsolutePath().normalize();
	}

	/** @param write fills the file that it is given */
	Backup put(String name, Consumer<Path> write) {
		try {
			Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			Path part = Files.createTempFile(directory, name, ".part");
			write.accept(part);
			try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
				file.force(true);
			}
			String sha256 = digest(part);
			Files.writeString(directory.resolve(name + DIGEST), sha256 + "  " + name + "\n");
			Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
			return new Backup(name, Files.size(directory.resolve(name)), sha256);
		}
		catch (IOException broken) {
			throw new UncheckedIOException("the backup " + name + " could not be written", broken);
		}
	}

	/**
	 * Leaves so many of the newest, and of as many days each one's newest: many copies of one day push out none of the days
	 * before. Their names sort by time.
	 */
	void keep(int newest) {
		try (Stream<Path> files = Files.list(directory)) {
			List<Path> backups = files.filter(file -> file.toString().endsWith(".zip")).sorted(Comparator.reverseOrder()).toList();
			Set<String> days = new HashSet<>();
			for (int age = 0; age < backups.size(); age++) {
				boolean newestOfItsDay = days.add(day(backups.get(age))) && days.size() <= newest;
				if (age >= newest && !newestOfItsDay) {
					delete(backups.get(age));
				}
			}
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static String day(Path backup) {
		String name = backup.getFileName().toString();
		return name.substring(0, Math.min(name.length(), "hub-20261012".length()));
	}

	private static void delete(Path backup) throws IOException {
		Files.deleteIfExists(backup);
		Files.deleteIfExists(backup.resolveSibling(backup.getFileName() + DIGEST));
	}

	static String digest(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file);
				DigestInputStream counted = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			counted.transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(counted.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
