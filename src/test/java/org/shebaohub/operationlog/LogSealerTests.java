package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.operationlog.seal.Sealers;
import org.shebaohub.testing.Stores;

class LogSealerTests {

	@TempDir
	Path directory;

	private SealedLog log;

	private void begin(Stores store) {
		log = new SealedLog(store.dataSource(), directory.resolve("outside"));
	}

	private Sealers instance() {
		return log.sealer(directory.resolve("keys"));
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-34 every row that is committed is numbered once and without a gap, though four instances seal at a time")
	void sealsOnceAmongManyInstances(Stores store) throws Exception {
		begin(store);
		List<Sealers> instances = IntStream.range(0, 4).mapToObj(n -> instance()).toList();
		IntStream.range(0, 3000).forEach(n -> log.write("STEP", "C" + n));
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Integer>> beats = instances.stream().<Callable<Integer>>map(each -> each::beat).toList();
			int sealed = 0;
			for (Future<Integer> each : threads.invokeAll(beats)) {
				sealed += each.get();
			}
			assertThat(sealed + instances.get(0).beat()).isEqualTo(3000);
		}
		finally {
			threads.shutdown();
		}
		log.clock.advance(Duration.ofMinutes(1));
		instances.get(0).beat();
		LogVerification found = log.verifyDigests();
		assertThat(found.flaws()).isEmpty();
		assertThat(List.of(found.sealed(), found.unsealed())).containsExactly(3000L, 0L);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-34 a row of a transaction that commits late is sealed when it is there, behind those that overtook it")
	void sealsLateRowsLater(Stores store) {
		begin(store);
		log.transaction.executeWithoutResult(status -> {
			log.writeHere("SLOW", "C1");
			log.jdbc.sql("insert into operation_log (at, actor, action, case_key, content, digest) "
					+ "values (timestamp '2026-10-01 00:00:00', 'x', 'x', 'x', 'x', 'x')").update();
			Thread other = new Thread(() -> {
				log.write("QUICK", "C2");
				assertThat(instance().beat()).isEqualTo(1);
			});
			other.start();
			join(other);
		});
		assertThat(instance().beat()).isEqualTo(2);
		assertThat(log.jdbc.sql("select action from operation_log order by no").query(String.class).list())
			.startsWith("QUICK").hasSize(3);
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-35 a checkpoint is taken now and then while there is something new, and one that cannot be read is told")
	void takesCheckpoints(Stores store) throws Exception {
		begin(store);
		Sealers sealer = instance();
		for (int n = 0; n < 30; n++) {
			log.write("STEP", "C" + n);
			log.clock.advance(Duration.ofSeconds(1));
			sealer.beat();
		}
		assertThat(log.verify().checkpoints()).isEqualTo(3);
		log.clock.advance(Duration.ofMinutes(5));
		sealer.beat();
		sealer.beat();
		assertThat(log.verify().checkpoints()).isEqualTo(4);
		Files.writeString(directory.resolve("outside/operation-log.checkpoints"), "cut sh\n", StandardOpenOption.APPEND);
		assertThat(SealedLog.words(log.verify())).isEqualTo("0 CHECKPOINT_UNREADABLE");
	}
}
