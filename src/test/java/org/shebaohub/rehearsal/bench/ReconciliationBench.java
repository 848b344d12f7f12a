package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.HubProcess;
import org.shebaohub.rehearsal.HubSetup;
import org.shebaohub.rehearsal.Pause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub of 512 MB over PostgreSQL with people of whom four sources speak; the clock runs from the order to the end of the run. */
final class ReconciliationBench implements AutoCloseable {

	private final HubProcess hub;

	private final JdbcClient jdbc;

	ReconciliationBench(Path directory, PostgresServer postgres) throws IOException {
		Path data = directory.resolve("data");
		Files.createDirectories(data);
		int port = HubSetup.freePort();
		List<String> options = HubSetup.against(URI.create("http://127.0.0.1"), Bank.values()[0], Path.of("."), 0).options();
		Map<String, String> settings = new LinkedHashMap<>(Map.of("server.port", "" + port, "hub.data", data.toString(),
				"hub.sandbox.banner", "false", "hub.store.url", postgres.url("hub"), "hub.store.username", "postgres",
				"hub.sandbox.sftp.port", "" + HubSetup.freePort(), "hub.sandbox.counterparties.port", "" + HubSetup.freePort()));
		hub = new HubProcess(new HubSetup(data, port, List.of("-Xmx512m", "-Xlog:gc:file=" + directory.resolve("gc.log"), "-cp",
				options.get(options.indexOf("-cp") + 1)), settings));
		hub.start();
		hub.awaitReady();
		jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.url("hub"), "postgres", ""));
	}

	/** Employed, covered, paid and seen at work; every hundredth of them stopped by the bureau. */
	void employ(int from, int to) {
		run("insert into person (document_index, document, name, insurance_no) select 'bench'||n, 'x', 'x', 'SB'||n from generate_series(%d, %d) n", from, to);
		run("insert into employment (employee_no, employer, person_id, node, employed_from) select 'SB'||n, 'bench', p.id, "
				+ "'group/east/bench'||(n %% 50), date '2024-01-01' from generate_series(%d, %d) n join person p on p.insurance_no = 'SB'||n", from, to);
		run("insert into contribution_fact (insurance_no, unit, insurance_month, line, kind, source, reference, effective_on, recorded_at) "
				+ "select 'SB'||n, 'B', date '2026-09-01', 'PENSION', 'CREDITED', 'tax', 'b', date '2026-09-20', now() from generate_series(%d, %d) n", from, to);
		for (String point : List.of("'ENROLLMENT', case when n %% 100 = 0 then 'STOPPED' else 'ACTIVE' end", "'FUND', 'ACTIVE'",
				"'ATTENDANCE', 'PRESENT'")) {
			run("insert into status_point (person_id, source, status, effective_on, as_of, channel, reference, told_at) select p.id, " + point
					+ ", date '2026-10-11', date '2026-10-12', 'TOLD', 'b', now() from generate_series(%d, %d) n "
					+ "join person p on p.insurance_no = 'SB'||n", from, to);
		}
		jdbc.sql("""
				insert into status_spoken (source, node, as_of)
				select source, 'group', date '2026-10-12' from (values ('ENROLLMENT'), ('FUND'), ('ATTENDANCE'), ('TAX')) v (source)
				on conflict do nothing
				""").update();
		jdbc.sql("analyze").update();
	}

	private void run(String sql, int from, int to) {
		jdbc.sql(sql.formatted(from, to)).update();
	}

	/** How long a run over everybody takes, by the hub's clock. */
	Duration compares(String what) throws IOException {
		long before = jdbc.sql("select coalesce(max(id), 0) from reconciliation_run where state = 'DONE'").query(Long.class).single();
		long began = System.nanoTime();
		jdbc.sql("update reconciliation_run set due = timestamp with time zone '2000-01-01 00:00:00+00' where state = 'WAITING'").update();
		while (jdbc.sql("select coalesce(max(id), 0) from reconciliation_run where state = 'DONE'").query(Long.class).single() == before) {
			Pause.millis(50);
			if (System.nanoTime() - began > Duration.ofMinutes(10).toNanos()) {
				throw new IllegalStateException("the run does not end");
			}
		}
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		System.out.printf("reconciliation %s: %s in %.1f s, resident %d MB%n", what,
				jdbc.sql("select people || ' people, ' || found || ' found' from reconciliation_run where state = 'DONE' order by id desc limit 1")
					.query(String.class).single(), took.toMillis() / 1000.0, Cpu.residentMegabytes(hub.pid()));
		return took;
	}

	@Override
	public void close() {
		hub.close();
	}
}
