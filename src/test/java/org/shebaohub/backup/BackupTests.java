package org.shebaohub.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.backup.BackupDesk.Taken;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.store.OpenStore;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BackupTests {

	private static final Actor ADMIN = new Actor("admin", java.util.Set.of(Role.ADMIN), new OrgNode("group"), null);

	@TempDir
	Path directory;

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final RecordingLog log = new RecordingLog(clock);

	private Path backups;

	@BeforeEach
	void names() {
		backups = directory.resolve("backups");
	}

	private BackupDesk desk(javax.sql.DataSource store) {
		return new BackupDesk(new JdbcBackup(store), new BackupSettings(backups, 2), log, new WallClock(clock),
				new DataSourceTransactionManager(store));
	}

	private HikariDataSource open(String name) {
		return OpenStore.open(directory.resolve(name), "", "");
	}

	@Test
	@DisplayName("a copy that is taken while others write holds all that was acknowledged before, and nothing by half")
	void copiesWhileOthersWrite() throws Exception {
		AtomicInteger acknowledged = new AtomicInteger();
		int before;
		Backup backup;
		try (HikariDataSource store = open("store")) {
			JdbcClient jdbc = JdbcClient.create(store);
			jdbc.sql("create table debit (no int primary key)").update();
			jdbc.sql("create table credit (no int primary key)").update();
			AtomicBoolean enough = new AtomicBoolean();
			CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
				TransactionTemplate both = new TransactionTemplate(new DataSourceTransactionManager(store));
				while (!enough.get()) {
					int no = acknowledged.get() + 1;
					both.executeWithoutResult(status -> List.of("debit", "credit")
						.forEach(side -> jdbc.sql("insert into " + side + " values (?)").param(no).update()));
					acknowledged.set(no);
				}
			});
			while (acknowledged.get() < 50 && !writer.isDone()) {
				Thread.onSpinWait();
			}
			before = acknowledged.get();
			backup = desk(store).take(ADMIN).backup();
			enough.set(true);
			writer.join();
		}
		Restore.restore(backups.resolve(backup.file()), directory.resolve("other"));
		try (HikariDataSource store = open("other")) {
			JdbcClient jdbc = JdbcClient.create(store);
			int debits = jdbc.sql("select count(*) from debit").query(Integer.class).single();
			assertThat(debits).isGreaterThanOrEqualTo(before).isEqualTo(jdbc.sql("select max(no) from debit").query(Integer.class).single());
			assertThat(jdbc.sql("select no from debit except select no from credit").query(Integer.class).list()).isEmpty();
			assertThat(jdbc.sql("select count(*) from credit").query(Integer.class).single()).isEqualTo(debits);
		}
	}

	@Test
	@DisplayName("a copy is logged, is the owner's only, has its digest beside it, and the oldest goes")
	void keepsTheNewestForItsOwner() throws IOException {
		try (HikariDataSource store = open("store")) {
			BackupDesk desk = desk(store);
			Backup first = new TransactionTemplate(new DataSourceTransactionManager(store)).execute(status -> desk.take(ADMIN)).backup();
			clock.advance(java.time.Duration.ofHours(24));
			desk.take(ADMIN);
			clock.advance(java.time.Duration.ofHours(24));
			Backup last = desk.take(ADMIN).backup();
			assertThat(log.timeline("backup/" + first.file())).singleElement().satisfies(row -> assertThat(row.action()).isEqualTo("BACKUP_TAKEN"));
			try (Stream<Path> files = Files.list(backups)) {
				assertThat(files.map(file -> file.getFileName().toString())).hasSize(4).contains(last.file(), last.file() + ".sha256")
					.doesNotContain(first.file());
			}
			assertThat(Files.readString(backups.resolve(last.file() + ".sha256"))).isEqualTo(last.sha256() + "  " + last.file() + "\n");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups))).isEqualTo("rwx------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.resolve(last.file())))).isEqualTo("rw-------");
		}
	}

	@Test
	@DisplayName("FM-34 copies taken one after another push out none of the days before")
	void keepsTheDaysBefore() throws IOException {
		try (HikariDataSource store = open("store")) {
			BackupDesk desk = desk(store);
			String good = desk.take(ADMIN).backup().file();
			clock.advance(java.time.Duration.ofHours(24));
			for (int copy = 0; copy < 5; copy++) {
				desk.take(ADMIN);
				clock.advance(java.time.Duration.ofMinutes(1));
			}
			try (Stream<Path> files = Files.list(backups)) {
				assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".zip"))).hasSize(3).contains(good);
			}
			assertThat(Files.exists(backups.resolve(good + ".sha256"))).isTrue();
		}
	}

	@Test
	@DisplayName("FM-34 a stopped hub's store is copied like a running one's, one in use or away is not, and the copy is put back whole")
	void copiesAStoppedStore() throws IOException {
		try (HikariDataSource store = open("store")) {
			JdbcClient.create(store).sql("create table debit (no int primary key)").update();
			JdbcClient.create(store).sql("insert into debit values (7)").update();
			assertThatIllegalStateException().isThrownBy(() -> StoppedStore.copy(directory.resolve("store"), backups)).withMessageContaining("in use");
		}
		assertThat(Files.exists(backups)).isFalse();
		Backup backup = StoppedStore.copy(directory.resolve("store"), backups);
		assertThat(backup.file()).matches("hub-\\d{8}-\\d{6}-\\d{3}\\.zip");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.resolve(backup.file())))).isEqualTo("rw-------");
		Restore.restore(backups.resolve(backup.file()), directory.resolve("fresh"));
		try (HikariDataSource store = open("fresh")) {
			assertThat(JdbcClient.create(store).sql("select no from debit").query(Integer.class).single()).isEqualTo(7);
		}
		assertThatIllegalStateException().isThrownBy(() -> StoppedStore.copy(directory.resolve("nowhere"), backups)).withMessageContaining("there is no");
	}

	@Test
	@DisplayName("only an administrator has copies made, and only of the embedded store")
	void refusesOthers() {
		try (HikariDataSource store = open("store")) {
			Taken taken = desk(store).take(new Actor("auditor", java.util.Set.of(Role.AUDITOR), new OrgNode("group"), null));
			assertThat(taken.decision().findings()).singleElement().satisfies(found -> assertThat(found.code()).isEqualTo("ROLE_NEEDED"));
		}
		Taken outside = desk(Stores.POSTGRES.dataSource()).take(ADMIN);
		assertThat(outside.decision().findings()).singleElement().satisfies(found -> assertThat(found.code()).isEqualTo("STORE_NOT_EMBEDDED"));
		assertThat(Files.exists(backups)).isFalse();
	}

	@Test
	@DisplayName("FM-34 an altered copy is refused, a store in use is not touched, and the old store is kept")
	void restoresWithCare() throws IOException {
		try (HikariDataSource store = open("store")) {
			Path backup = backups.resolve(desk(store).take(ADMIN).backup().file());
			assertThatIllegalStateException().isThrownBy(() -> Restore.restore(backup, directory.resolve("store"))).withMessageContaining("in use");
			store.close();
			assertThat(Restore.restore(backup, directory.resolve("store"))).contains("kept as").contains("hub.mv.db.before-1");
			assertThat(Restore.restore(backup, directory.resolve("store"))).contains("hub.mv.db.before-2");
			byte[] content = Files.readAllBytes(backup);
			content[content.length / 2] ^= 1;
			Files.write(backup, content);
			assertThatIllegalStateException().isThrownBy(() -> Restore.restore(backup, directory.resolve("new"))).withMessageContaining("is not what");
			assertThat(Files.exists(directory.resolve("new"))).isFalse();
		}
	}
}
