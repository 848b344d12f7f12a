package org.shebaohub.rehearsal.bureau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bureau's folder at the SFTP server, which outlives the hub. */
public final class Inbox {

	/** As it lies on one of the hub's two shelves, under the number of the hub's row. */
	record Shelved(String shelf, long row, String name, String digest) {
	}

	private final Path folder;

	/** @param sftp the server's home */
	public Inbox(Path sftp) {
		this.folder = sftp.resolve("files/inbound/bureau/hangzhou");
	}

	/** Appears at once as a whole; its marker is there before it. */
	void leave(String name, byte[] content, boolean marked) {
		try {
			Path hidden = folder.resolve(name + ".part");
			Files.write(hidden, content);
			if (marked) {
				Files.write(folder.resolve(name + ".done"), new byte[0]);
			}
			Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** Nothing of the hub's is left to do. */
	boolean isSettled(String name) {
		return waiting().stream().noneMatch(name::equals);
	}

	List<String> waiting() {
		return names(folder);
	}

	List<Shelved> shelved() {
		List<Shelved> all = new ArrayList<>();
		for (String shelf : List.of("archive", "refused")) {
			for (String name : names(folder.resolve(shelf))) {
				int hyphen = name.indexOf('-');
				all.add(new Shelved(shelf, Long.parseLong(name.substring(0, hyphen)), name.substring(hyphen + 1),
						digest(folder.resolve(shelf).resolve(name))));
			}
		}
		return all;
	}

	/** It lies on the hub's shelf of what was refused, as often as that. */
	long refused(String digest) {
		return shelved().stream().filter(file -> file.shelf().equals("refused") && file.digest().equals(digest)).count();
	}

	private static String digest(Path file) {
		try {
			return Sent.digest(Files.readAllBytes(file));
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static List<String> names(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
