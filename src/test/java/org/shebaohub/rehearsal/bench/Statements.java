package org.shebaohub.rehearsal.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which statements something costs, as PostgreSQL counts them; only with {@code -Dbench.statements=true}, since the counting
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

	/** The dearest statements. @param each what their number is divided by */
	void print(long each) {
		if (!COUNTED) {
			return;
		}
		System.out.printf("    statements: %.1f%n", calls() / each);
		jdbc.sql("""
				select calls, plans, total_plan_time as planned, total_exec_time + total_plan_time as spent, regexp_replace(query, '\\s+', ' ', 'g') as query
				from pg_stat_statements where dbid = (select oid from pg_database where datname = 'hub')
				order by spent desc limit 80
				""").query((row, n) -> System.out.printf("    %7.2f x %9.3f ms = %8.2f, planned %.2f x = %.2f  %s%n", row.getDouble("calls") / each,
				row.getDouble("spent") / row.getDouble("calls"), row.getDouble("spent") / each, row.getDouble("plans") / each,
				row.getDouble("planned") / each, row.getString("query"))).list();
	}

	private double calls() {
		return jdbc.sql("select sum(calls) from pg_stat_statements where dbid = (select oid from pg_database where datname = 'hub')")
			.query(Double.class).single();
	}
}
