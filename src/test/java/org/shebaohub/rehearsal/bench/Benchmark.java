package org.shebaohub.rehearsal.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the hub from HTTP intake to PAID on PostgreSQL and H2, durability on, everything on this machine.
 * {@code -Dbench.stores=postgres,h2}, {@code -Dbench.seconds=60}, {@code -Dbench.warmup=180}, {@code -Dbench.inflight=48};
 * {@code -Dbench.statements=true} also counts statements, and {@code -Dbench.options=} sets options of the hub's JVM
 * in place of those of {@code src/deploy/hub}.
 */
public final class Benchmark {

	private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();

	private Benchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		System.out.println("machine: " + Cpu.machine());
		for (String store : List.of(System.getProperty("bench.stores", "postgres,h2").split(","))) {
			run(store.toLowerCase(Locale.ROOT));
		}
		System.exit(0);
	}

	static void run(String store) throws Exception {
		Path directory = DIRECTORY.resolve(store + "-" + System.currentTimeMillis());
		System.out.println("\n" + store + " (" + Cpu.machine() + ")");
		if (store.equals("h2")) {
			measure(directory, null);
			return;
		}
		try (PostgresServer postgres = new PostgresServer(directory.resolve("postgres"))) {
			measure(directory, postgres);
		}
	}

	private static void measure(Path directory, PostgresServer postgres) throws Exception {
		try (Measured measured = new Measured(directory, postgres)) {
			measured.rawLimits();
			measured.start();
			measured.fullSpeed(Integer.getInteger("bench.inflight", 48), Integer.getInteger("bench.warmup", 180),
					Integer.getInteger("bench.seconds", 60));
			measured.intake(10, Integer.getInteger("bench.seconds", 60));
		}
	}
}
