package org.shebaohub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDurabilityTests {

	private static final int NEVER = Integer.MAX_VALUE;

	private static final int INTERRUPTS = 200;

	private final long seed = Long.getLong("hub.seed", System.nanoTime());

	@TempDir
	Path directory;

	private Process child;

	@AfterEach
	void leavesNoProcessBehind() {
		if (child != null) {
			child.destroyForcibly();
		}
	}

	@Test
	@DisplayName("FM-01 RULE-1 a killed process loses no commit that it acknowledged")
	void losesNoAcknowledgedCommitWhenKilled() throws Exception {
		Random chance = new Random(seed);
		Set<Integer> acknowledged = new HashSet<>();
		for (int life = 1; life <= 3; life++) {
			child = commitForever(NEVER, life * 1_000_000);
			try (BufferedReader out = child.inputReader()) {
				int enough = 50 + chance.nextInt(400);
				for (int i = 0; i < enough; i++) {
					acknowledged.add(Integer.valueOf(out.readLine()));
				}
				assertThat(child.isAlive()).as("alive until it is killed").isTrue();
				child.toHandle().destroyForcibly();
				out.lines().filter(line -> line.matches("\\d+")).map(Integer::valueOf).forEach(acknowledged::add);
			}
			assertThat(child.waitFor()).as("exit by SIGKILL").isEqualTo(137);
			assertThat(Ledger.read(settings().jdbcUrl())).as("seed " + seed).containsAll(acknowledged);
		}
	}

	@Test
	@DisplayName("FM-04 an error of the disk's sync ends the process at once; nothing is acknowledged after it")
	void stopsAtOnceWhenTheDiskCannotSync() throws Exception {
		child = commitForever(60, 0);
		List<String> acknowledged = child.inputReader().lines().limit(60).toList();
		assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(child.exitValue()).isEqualTo(SyncedChannel.DISK_FAILED);
		assertThat(acknowledged).isNotEmpty().as("acknowledged on a disk that fails at the 60th sync").hasSizeLessThan(60);
		assertThat(child.errorReader().lines()).anyMatch(line -> line.contains("could not be synced"));
	}

	@Test
	@DisplayName("FM-26 interrupted threads do not close the store for the others")
	void staysOpenWhenThreadsAreInterrupted() throws Exception {
		Set<Integer> acknowledged = new HashSet<>();
		try (Connection keeper = Ledger.open(settings().jdbcUrl())) {
			Ledger.create(keeper);
			for (int no = 0; no < INTERRUPTS; no++) {
				interruptWhileCommitting(no);
				acknowledged.add(no);
			}
			Ledger.write(keeper, INTERRUPTS);
		}
		assertThat(Ledger.read(settings().jdbcUrl())).contains(INTERRUPTS).containsAll(acknowledged);
	}

	private void interruptWhileCommitting(int no) throws Exception {
		List<Exception> failures = new ArrayList<>();
		Thread writer = new Thread(() -> {
			try (Connection connection = Ledger.open(settings().jdbcUrl())) {
				Thread.currentThread().interrupt();
				Ledger.write(connection, no);
			}
			catch (Exception e) {
				failures.add(e);
			}
		});
		writer.start();
		writer.interrupt();
		writer.join();
		assertThat(failures).isEmpty();
	}

	private StoreSettings settings() {
		return new StoreSettings(directory, "", "", "", 4);
	}

	private Process commitForever(int failAfter, int from) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), CommitForever.class.getName(), directory.toString(),
				String.valueOf(failAfter), String.valueOf(from)).start();
	}
}
