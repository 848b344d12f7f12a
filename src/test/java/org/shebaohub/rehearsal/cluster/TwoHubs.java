package org.shebaohub.rehearsal.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubImage;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.MockProcess;
import org.shebaohub.rehearsal.OutsideBroker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two equal instances, a PostgreSQL, an Artemis and the counterparties, each as a process of its own. */
final class TwoHubs implements AutoCloseable {

	final HubProcess first;

	final HubProcess second;

	final JdbcClient jdbc;

	private final EmbeddedPostgres postgres;

	private final OutsideBroker broker;

	private final MockProcess mocks;

	TwoHubs(Path directory) throws IOException {
		HubImage.emptied(directory);
		postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("max_connections", "100")
			.setPGStartupWait(Duration.ofMinutes(2)).start();
		jdbc = JdbcClient.create(postgres.getPostgresDatabase());
		broker = new OutsideBroker(directory.resolve("broker"));
		broker.start();
		mocks = new MockProcess(directory.resolve("mocks"), HubSetup.freePort());
		mocks.start();
		first = new HubProcess(setup(directory, "first"));
		second = new HubProcess(setup(directory, "second"));
	}

	/** Both share the keys, the checkpoints, and the first one's users. */
	private HubSetup setup(Path directory, String name) {
		return mocks.serving(HubSetup.against(mocks.address(), Bank.DEDUP, directory.resolve(name), HubSetup.freePort()))
			.with("hub.store.url", postgres.getJdbcUrl("postgres", "postgres")).with("hub.store.username", "postgres")
			.with("hub.broker.url", broker.url()).with("hub.broker.username", OutsideBroker.USER)
			.with("hub.broker.password", OutsideBroker.USER)
			.with("hub.vault.keys-file", directory.resolve("keys.properties"))
			.with("hub.operation-log.checkpoints", directory.resolve("checkpoints"))
			.with("hub.sandbox.env-file", directory.resolve("first/sandbox.env"));
	}

	void start() {
		first.start();
		System.out.println("first hub ready after " + first.awaitReady().toMillis() + " ms");
		second.start();
		System.out.println("second hub ready after " + second.awaitReady().toMillis() + " ms");
	}

	/** The wall time at which the business clock shows this instant. */
	Instant wall(Instant business) {
		long offset = jdbc.sql("select offset_millis from sandbox_clock where id = 1").query(Long.class).single();
		return business.minusMillis(offset);
	}

	Instant business() {
		return Instant.now().plus(Duration.between(wall(Instant.EPOCH), Instant.EPOCH));
	}

	/** As if so many causes had been reported a day ago at the same second; the second level is due at this instant. */
	void casesDueAt(Instant due, int from, int count) {
		jdbc.sql("""
				insert into casework_case (no, number, kind, cause_key, open_key, about, node, cause, state, level, opened_at,
				  due, level3_at, version)
				select 'KR-' || lpad(cast(n as text), 6, '0'), 1000000 + n, 'FILE_MISSING', 'file/' || n, 'file/' || n,
				  cast(n as text), 'group/east/hangzhou', 'BUREAU', 'OPEN', 1, :opened, :due, :third, 0
				from generate_series(cast(:from as int), cast(:to as int)) as n
				""").param("opened", java.sql.Timestamp.from(due.minus(Duration.ofHours(24))))
			.param("due", java.sql.Timestamp.from(due)).param("third", java.sql.Timestamp.from(due.plus(Duration.ofHours(24))))
			.param("from", from).param("to", from + count - 1).update();
	}

	long risen(int from, int count) {
		return jdbc.sql("select count(*) from casework_case where level = 2 and number between :from and :to")
			.param("from", 1000000 + from).param("to", 1000000 + from + count - 1).query(Long.class).single();
	}

	/** How many cases have each number of system messages of the second level; all well when there is one entry, one each. */
	List<String> noticesPerCase(int from, int count) {
		return jdbc.sql("""
				select 'told ' || told || ' times: ' || count(*) from (
				  select c.no, (select count(*) from notice n where n.case_key = c.no and n.channel = 'SYSTEM'
				    and n.template = 'case-level-2') as told
				  from casework_case c where c.number between :from and :to) per_case
				group by told order by told
				""").param("from", 1000000 + from).param("to", 1000000 + from + count - 1).query(String.class).list();
	}

	/** The log rows of the escalations. */
	long logged(int from, int count) {
		return jdbc.sql("""
				select count(*) from operation_log where action = 'CASE_ESCALATED' and case_key in (
				  select no from casework_case where number between :from and :to)
				""").param("from", 1000000 + from).param("to", 1000000 + from + count - 1).query(Long.class).single();
	}

	/** What both have spent so far. */
	Duration cpu() {
		return Stream.of(first, second).map(hub -> ProcessHandle.of(hub.pid()).flatMap(process -> process.info().totalCpuDuration())
			.orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
	}

	/** How many cases an instance says it raised. */
	static int raised(HubProcess hub) throws IOException {
		return Files.readAllLines(hub.setup().data().resolve("hub.log")).stream()
			.filter(line -> line.contains("cases went one level up"))
			.mapToInt(line -> Integer.parseInt(line.replaceAll(".* (\\d+) cases went one level up.*", "$1"))).sum();
	}

	@Override
	public void close() throws IOException {
		first.close();
		second.close();
		mocks.close();
		broker.close();
		postgres.close();
	}
}
