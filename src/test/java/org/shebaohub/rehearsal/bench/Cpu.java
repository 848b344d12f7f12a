package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux knows of a process. */
final class Cpu {

	private static final long MILLIS_PER_TICK = 10;

	private Cpu() {
	}

	/** CPU milliseconds so far of a process and its living descendants. */
	static long millis(long pid) {
		Stream<ProcessHandle> all = ProcessHandle.of(pid).stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
		return all.mapToLong(process -> ownMillis(process.pid())).sum();
	}

	/** CPU milliseconds so far of a process alone. */
	static long ownMillis(long pid) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
		}
		catch (IOException gone) {
			return 0;
		}
	}

	static long residentMegabytes(long pid) throws IOException {
		return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / 1024;
	}

	static String machine() throws IOException {
		return "%d cores, %d MB memory, load before %s, JDK %s".formatted(Runtime.getRuntime().availableProcessors(),
				kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024,
				Files.readString(Path.of("/proc/loadavg")).split(" ")[0], System.getProperty("java.runtime.version"));
	}

	private static long kilobytes(Path file, String field) throws IOException {
		return Files.readAllLines(file).stream().filter(line -> line.startsWith(field)).findFirst()
			.map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
	}
}
