package org.shebaohub.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM started by the rig: it writes to a file, and it ends by its process id or with the rig. */
public final class ChildJvm {

	private static final int KILLED = 128 + 9;

	private final Process process;

	private final Path output;

	private ChildJvm(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Starts in the project's directory. @param options of the JVM, the class path among them */
	static ChildJvm start(Path output, Map<String, String> environment, List<String> options, Class<?> main, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(options);
		command.add(main.getName());
		command.addAll(arguments);
		try {
			Files.createDirectories(output.getParent());
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
			builder.environment().putAll(environment);
			Process process = builder.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
			return new ChildJvm(process, output);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	static List<String> options(List<String> common, String... more) {
		return Stream.concat(common.stream(), Stream.of(more)).toList();
	}

	/** The class path of the tests without the tests themselves. */
	static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(entry -> Path.of(entry).toAbsolutePath().normalize().toString()).filter(entry -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** The class path of the tests with the tests, for what only they need. */
	static String wholeClassPath() {
		return System.getProperty("java.class.path");
	}

	public long pid() {
		return process.pid();
	}

	boolean isAlive() {
		return process.isAlive();
	}

	/**
	 * SIGKILL.
	 * @throws IllegalStateException when it was dead already or died of something else: then the rig has proved nothing
	 */
	void kill() {
		if (!process.isAlive()) {
			throw new IllegalStateException("was dead before it was killed" + last());
		}
		process.destroyForcibly();
		if (exitCode() != KILLED) {
			throw new IllegalStateException("did not die of the kill but with " + exitCode() + last());
		}
	}

	/** SIGTERM, and SIGKILL for one that does not heed it. */
	void stop() {
		process.destroy();
		try {
			if (!process.waitFor(90, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException stopped) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private int exitCode() {
		try {
			return process.waitFor();
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	/** Where to look and what it said last. */
	String last() {
		try {
			List<String> lines = Files.readAllLines(output);
			return "; " + output + " ends: " + String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
		}
		catch (IOException unreadable) {
			return "; " + output + " is unreadable";
		}
	}
}
