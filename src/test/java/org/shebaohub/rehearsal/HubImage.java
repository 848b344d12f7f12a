package org.shebaohub.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/** The hub packed into a jar, with the archive of its classes that a first start and stop has left: later starts are quicker by a third. */
public final class HubImage {

	private final Path directory;

	private HubImage(Path directory) {
		this.directory = directory;
	}

	/** Packs what is compiled now; takes one start. */
	public static HubImage in(Path directory) throws IOException {
		emptied(directory);
		HubImage image = new HubImage(directory);
		image.pack(Path.of("target", "classes"));
		HubSetup setup = HubSetup.against(URI.create("http://127.0.0.1:9"), Bank.DEDUP, directory.resolve("data"), HubSetup.freePort());
		HubProcess trial = new HubProcess(image.of(setup, "-XX:ArchiveClassesAtExit="));
		trial.start();
		trial.awaitReady();
		trial.stop();
		return image;
	}

	/** A hub that starts from this image, with a compiler and a collector that are quick to begin. */
	public HubSetup of(HubSetup setup) {
		return of(setup, "-XX:SharedArchiveFile=");
	}

	private HubSetup of(HubSetup setup, String archive) {
		return setup.run(ChildJvm.options(HubSetup.JVM, archive + directory.resolve("hub.jsa"), "-cp",
				ChildJvm.classPath().replace(Path.of("target", "classes").toAbsolutePath().toString(), jar().toString())));
	}

	/** What an interrupted run has left would be taken for this one's. */
	public static void emptied(Path directory) throws IOException {
		Files.createDirectories(directory);
		FileSystemUtils.deleteRecursively(directory);
		Files.createDirectories(directory);
	}

	private Path jar() {
		return directory.resolve("hub.jar");
	}

	private void pack(Path classes) throws IOException {
		try (OutputStream out = Files.newOutputStream(jar()); JarOutputStream packed = new JarOutputStream(out);
				Stream<Path> all = Files.walk(classes)) {
			for (Path path : all.filter(one -> !one.equals(classes)).toList()) {
				// Spring looks for its components in directories, which must be entries of their own
				boolean file = Files.isRegularFile(path);
				packed.putNextEntry(new JarEntry(classes.relativize(path) + (file ? "" : "/")));
				if (file) {
					Files.copy(path, packed);
				}
			}
		}
	}
}
