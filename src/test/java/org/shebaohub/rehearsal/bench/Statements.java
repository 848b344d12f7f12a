package org.shebaohub.rehearsal.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which statements a claim costs, as PostgreSQL counts them; only with {@code -Dbench.statements=true}, since the counting
 * costs too.
 */
final class Statements {

	static final boolean COUNTED = Boolean.getBoolean("bench.statements");

	private final JdbcClient jdbc;

	Statements(JdbcClient jdbc) {
		this.jdbc = jdbc;
		if (COUNTED) {
			jdbc.sql("create extension pg_stat_statements").update();
		}
	}

	void countAnew() {
		if (COUNTED) {
			jdbc.sql("select pg_stat_statements_reset()").query().listOfRows();
		}
	}

	/** Every statement that a tenth of the claims needs, the most frequent first. */
	void print(long claims) {
		if (!COUNTED) {
			return;
		}
		System.out.printf("    statements per claim: %.1f%n", calls() / claims);
		jdbc.sql("""
				select calls, total_exec_time + total_plan_time as spent, regexp_replace(query, '\\s+', ' ', 'g') as query
				from pg_stat_statements where dbid = (select oid from pg_database where datname = 'hub')
				and calls >= :few order by calls desc
				""").param("few", claims / 10).query((row, n) -> System.out.printf("    %6.2f x %7.3f ms  %s%n",
				row.getDouble("calls") / claims, row.getDouble("spent") / row.getDouble("calls"), row.getString("query"))).list();
	}

	private double calls() {
		return jdbc.sql("select sum(calls) from pg_stat_statements where dbid = (select oid from pg_database where datname = 'hub')")
			.query(Double.class).single();
	}
}
