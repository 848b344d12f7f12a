package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server on this machine that syncs every commit, as a real one does. */
final class PostgresServer implements AutoCloseable {

	private final Path directory;

	private final EmbeddedPostgres server;

	private final JdbcClient jdbc;

	private final JdbcClient hub;

	private final Statements statements;

	PostgresServer(Path directory) throws IOException {
		this.directory = directory;
		this.server = EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(true)
			.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
			.setServerConfig("shared_preload_libraries", Statements.COUNTED ? "pg_stat_statements" : "")
			.setServerConfig("pg_stat_statements.track_planning", "on").setPGStartupWait(java.time.Duration.ofMinutes(2)).start();
		this.jdbc = JdbcClient.create(server.getPostgresDatabase());
		this.hub = JdbcClient.create(server.getDatabase("postgres", "hub"));
		this.statements = new Statements(jdbc);
		jdbc.sql("create database hub").update();
		jdbc.sql("create database raw").update();
	}

	/** What no setting may have weakened. */
	String durability() {
		return "fsync=" + jdbc.sql("show fsync").query(String.class).single()
				+ " synchronous_commit=" + jdbc.sql("show synchronous_commit").query(String.class).single();
	}

	/** @param database hub, or raw for measuring the server alone */
	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
	}

	long pid() throws IOException {
		return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0).trim());
	}

	/** Transactions of the hub's database so far; the server's statistics lag by up to half a second. */
	long commits() {
		return jdbc.sql("select xact_commit from pg_stat_database where datname = 'hub'").query(Long.class).single();
	}

	/** Syncs of the log so far; commits that wait together share one. */
	long syncs() {
		return jdbc.sql("select wal_sync from pg_stat_wal").query(Long.class).single();
	}

	/** What the hub has to carry by now, whose clock is another: how many messages of each kind. */
	Map<String, Long> openMessages() {
		Map<String, Long> open = new TreeMap<>();
		hub.sql("""
				select kind, count(*) as n from message_out
				where state = 'OPEN' and due <= (select max(posted_at) from message_out) + interval '1 minute' group by kind
				""").query(row -> {
			open.put(row.getString("kind"), row.getLong("n"));
		});
		return open;
	}

	Statements statements() {
		return statements;
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
