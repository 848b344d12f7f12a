package org.shebaohub.operationlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.store.OpenStore;
import org.shebaohub.testing.Stores;

class VerifyLogTests {

	@TempDir
	Path directory;

	private SealedLog written(HikariDataSource store) {
		SealedLog log = new SealedLog(store, directory.resolve("outside"));
		log.write("PAYOUT_RELEASED", "P1");
		log.write("PAYOUT_PAID", "P1");
		log.clock.advance(Duration.ofMinutes(1));
		log.sealer(directory.resolve("keys")).beat();
		return log;
	}

	private int verify(String url, String... more) {
		String[] arguments = { "--store=" + url, "--checkpoints=" + directory.resolve("outside"), more.length > 0 ? more[0] : "--user=sa" };
		return VerifyLog.run(arguments);
	}

	@Test
	@DisplayName("SEC-18 R-000-35 the verifier is a command that needs no hub: it reads a copy of the embedded store, and changes nothing in it")
	void readsACopyOfAFile() throws Exception {
		try (HikariDataSource store = OpenStore.open(directory.resolve("store"), "", "")) {
			Flyway.configure().dataSource(store).locations("classpath:db/migration").load().migrate();
			SealedLog log = written(store);
			copy("one");
			log.jdbc.sql("update operation_log set content = '{}' where no = 1").update();
			copy("two");
		}
		byte[] before = Files.readAllBytes(directory.resolve("one.mv.db"));
		assertThat(verify("jdbc:h2:file:" + directory.resolve("one"))).isZero();
		assertThat(Files.readAllBytes(directory.resolve("one.mv.db"))).isEqualTo(before);
		assertThat(verify("jdbc:h2:file:" + directory.resolve("two"))).isEqualTo(1);
		assertThat(verify("jdbc:h2:file:" + directory.resolve("three"))).isEqualTo(2);
	}

	/** While the store is open, as a crash would leave it. */
	private void copy(String name) throws Exception {
		Files.copy(directory.resolve("store/hub.mv.db"), directory.resolve(name + ".mv.db"));
	}

	@Test
	@DisplayName("R-000-35 R-000-68 the command reads PostgreSQL by its JDBC URL; it wants the right public key, and says how it is used")
	void readsPostgres() throws Exception {
		HikariDataSource store = (HikariDataSource) Stores.POSTGRES.dataSource();
		SealedLog log = written(store);
		assertThat(verify(store.getJdbcUrl(), "--user=postgres")).isZero();
		Path trusted = directory.resolve("trusted");
		Files.copy(log.checkpoints.keys(), trusted);
		Files.writeString(log.checkpoints.keys(), "");
		assertThat(verify(store.getJdbcUrl(), "--user=postgres")).isEqualTo(1);
		assertThat(VerifyLog.run("--store=" + store.getJdbcUrl(), "--user=postgres", "--checkpoints=" + directory.resolve("outside"),
				"--trusted=" + trusted)).isZero();
		assertThat(VerifyLog.run("--store=" + store.getJdbcUrl(), "--user=postgres", "--checkpoints=" + directory.resolve("empty"),
				"--trusted=" + trusted)).as("no checkpoint").isEqualTo(2);
		assertThat(VerifyLog.run("--store=" + store.getJdbcUrl())).isEqualTo(2);
		assertThat(VerifyLog.run("--nonsense=1", "--store=x", "--checkpoints=y")).isEqualTo(2);
	}
}
