package org.shebaohub.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import javax.sql.DataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.shebaohub.store.EmbeddedStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Both stores that the hub runs on; what speaks SQL is tested on each of them. */
public enum Stores {

	/** H2 in memory, with the settings of the hub's own directory store. */
	H2 {
		@Override
		public DataSource dataSource() {
			JdbcTemplate copy = new JdbcTemplate(pool(inMemory(), "sa"));
			MigratedSchema.SCRIPT.forEach(copy::execute);
			return copy.getDataSource();
		}
	},

	/** A PostgreSQL server, one for the whole test run. */
	POSTGRES {
		@Override
		public DataSource dataSource() {
			return pool(Server.copyOfTemplate(), "postgres");
		}
	};

	private static final int MOST_OPEN = 24;

	private static final Queue<HikariDataSource> OPEN = new ArrayDeque<>();

	/** A database of its own, migrated and empty of business rows. */
	public abstract DataSource dataSource();

	/** For those who need SQL only. */
	public JdbcClient jdbcClient() {
		return JdbcClient.create(dataSource());
	}

	private static synchronized DataSource pool(String url, String user) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(user);
		config.setPassword("");
		config.setMinimumIdle(0);
		config.setMaximumPoolSize(12);
		config.setIdleTimeout(10_000);
		HikariDataSource pool = new HikariDataSource(config);
		OPEN.add(pool);
		while (OPEN.size() > MOST_OPEN) {
			end(OPEN.remove());
		}
		return pool;
	}

	/** A test's databases are ended some tests later: hundreds of them would fill the memory. */
	private static void end(HikariDataSource old) {
		old.close();
		if (old.getUsername().equals("sa")) {
			new JdbcTemplate(new DriverManagerDataSource(old.getJdbcUrl(), "sa", "")).execute("set db_close_delay 0");
		}
	}

	private static DataSource migrated(DataSource dataSource) {
		Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
		return dataSource;
	}

	private static String inMemory() {
		return EmbeddedStore.url("mem:" + UUID.randomUUID()) + ";DB_CLOSE_DELAY=-1";
	}

	/** What the migrations leave behind, as H2 writes it down: ten times quicker than to migrate each time. */
	private static final class MigratedSchema {

		static final List<String> SCRIPT = new JdbcTemplate(migrated(pool(inMemory(), "sa"))).queryForList("script", String.class);
	}

	/** Migrates one template database; copying it is quicker than migrating each time. */
	private static final class Server {

		private static final EmbeddedPostgres POSTGRES = start();

		private static int copies;

		static synchronized String copyOfTemplate() {
			String name = "copy_" + ++copies;
			run("create database " + name + " template template1");
			return POSTGRES.getJdbcUrl("postgres", name);
		}

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
						.setPGStartupWait(java.time.Duration.ofMinutes(2)).start();
				Flyway.configure().dataSource(server.getDatabase("postgres", "template1"))
						.locations("classpath:db/migration").load().migrate();
				return server;
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static void run(String sql) {
			JdbcClient.create(POSTGRES.getPostgresDatabase()).sql(sql).update();
		}
	}
}
