package org.shebaohub.contribution.budget;

import java.sql.Timestamp;
import java.time.Instant;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code contribution_budget}. */
@Repository
class JdbcBudgets {

	private final JdbcClient jdbc;

	JdbcBudgets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** @return false when something later was said before */
	boolean set(String unit, InsuranceMonth month, Yuan total, Instant at) {
		return update("""
				update contribution_budget set total = :total, said_at = :at
				where unit = :unit and insurance_month = :month and said_at <= :at
				""", unit, month, total, at) || update("""
				insert into contribution_budget (unit, insurance_month, total, said_at)
				values (:unit, :month, :total, :at) on conflict do nothing
				""", unit, month, total, at);
	}

	private boolean update(String sql, String unit, InsuranceMonth month, Yuan total, Instant at) {
		return jdbc.sql(sql)
			.param("unit", unit)
			.param("month", month.firstDay())
			.param("total", total.fen())
			.param("at", Timestamp.from(at))
			.update() == 1;
	}
}
