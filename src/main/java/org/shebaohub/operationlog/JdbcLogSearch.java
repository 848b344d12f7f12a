package org.shebaohub.operationlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Only what is asked for stands in the statement: a condition that may be null would hide the index from the planner. */
@Repository
class JdbcLogSearch implements LogSearch {

	private record Numbered(long id, LogRow row) {
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcLogSearch(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	@Transactional(readOnly = true)
	public Page find(Filter filter, Long before, int limit) {
		List<String> conditions = new ArrayList<>(List.of("id < ?"));
		List<Object> params = new ArrayList<>(List.of(before == null ? Long.MAX_VALUE : before));
		only(conditions, params, "case_key = ?", filter.caseKey());
		only(conditions, params, "actor = ?", filter.actor());
		only(conditions, params, "action = ?", filter.action());
		only(conditions, params, "at >= ?", time(filter.from()));
		only(conditions, params, "at < ?", time(filter.to()));
		params.add(limit + 1);
		List<Numbered> found = jdbc.sql("select id, at, actor, action, case_key, content, digest from operation_log where "
				+ String.join(" and ", conditions) + " order by id desc limit ?").params(params).query(this::read).list();
		List<Numbered> page = found.subList(0, Math.min(limit, found.size()));
		return new Page(page.stream().map(Numbered::row).toList(), found.size() > limit ? page.get(limit - 1).id() : null);
	}

	private static void only(List<String> conditions, List<Object> params, String condition, Object value) {
		if (value != null && !value.equals("")) {
			conditions.add(condition);
			params.add(value);
		}
	}

	private static Timestamp time(Instant at) {
		return at == null ? null : Timestamp.from(at);
	}

	private Numbered read(ResultSet row, int n) throws SQLException {
		Instant at = row.getTimestamp("at").toInstant();
		String actor = row.getString("actor");
		String action = row.getString("action");
		String caseKey = row.getString("case_key");
		String content = row.getString("content");
		return new Numbered(row.getLong("id"), new LogRow(at, actor, action, caseKey, content,
				LogRow.fits(row.getString("digest"), vault, at, actor, action, caseKey, content)));
	}
}
