package org.shebaohub.sandbox;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that keeps the sandbox's time over restarts. */
@Repository
@Profile("sandbox")
class JdbcClockOffset {

	private final JdbcClient jdbc;

	JdbcClockOffset(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Duration> find() {
		return jdbc.sql("select offset_millis from sandbox_clock where id = 1").query(Long.class).optional()
			.map(Duration::ofMillis);
	}

	void write(Duration offset) {
		if (write("update sandbox_clock set offset_millis = :offset where id = 1", offset) == 0) {
			write("insert into sandbox_clock (id, offset_millis) values (1, :offset)", offset);
		}
	}

	private int write(String sql, Duration offset) {
		return jdbc.sql(sql).param("offset", offset.toMillis()).update();
	}
}
