package org.shebaohub.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** One of the two jars. */
record Packaged(Path file) {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	static Packaged lean() {
		return only(name -> !name.contains("-sandbox"));
	}

	static Packaged sandbox() {
		return only(name -> name.endsWith("-sandbox.jar"));
	}

	/** A leftover of another version would be taken for this one's. */
	private static Packaged only(Predicate<String> wanted) {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			List<Path> found = files.filter(file -> file.getFileName().toString().matches("shebao-hub-.*\\.jar"))
				.filter(file -> wanted.test(file.getFileName().toString())).toList();
			if (found.size() != 1) {
				throw new IllegalStateException("one jar was expected below target: " + found);
			}
			return new Packaged(found.get(0));
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	List<String> entries() {
		try (JarFile jar = new JarFile(file.toFile())) {
			return jar.stream().map(ZipEntry::getName).toList();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** The file names of what it brings of others, in order. */
	List<String> libraries() {
		return entries().stream().filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
			.map(name -> name.substring(LIBRARIES.length())).sorted().toList();
	}

	byte[] library(String name) {
		try (JarFile jar = new JarFile(file.toFile()); InputStream content = jar.getInputStream(jar.getEntry(LIBRARIES + name))) {
			return content.readAllBytes();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
