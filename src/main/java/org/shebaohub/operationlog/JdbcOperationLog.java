package org.shebaohub.operationlog;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.store.Gathered;
import org.shebaohub.store.ManyRows;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows with a keyed digest over all of their content. */
@Repository
class JdbcOperationLog implements OperationLog {

	private record Row(Instant at, String actor, String action, String caseKey, String content) {
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	private final BusinessClock clock;

	private final ManyRows<Row> columns = columns();

	private final Gathered<Row> rows = new Gathered<>(this::write);

	JdbcOperationLog(JdbcClient jdbc, Vault vault, BusinessClock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, String action, String caseKey, Map<String, ?> content) {
		// the store keeps microseconds: the digest must be over what it gives back
		Instant at = clock.now().truncatedTo(ChronoUnit.MICROS);
		rows.add(new Row(at, actor.name(), action, caseKey, CanonicalJson.write(content)));
	}

	private void write(List<Row> gathered) {
		ManyRows.Ready ready = columns.ready(gathered);
		jdbc.sql(ready.sql()).params(ready.lists()).update();
	}

	private ManyRows<Row> columns() {
		return new ManyRows<Row>("operation_log", "")
			.instant("at", Row::at)
			.text("actor", Row::actor)
			.text("action", Row::action)
			.text("case_key", Row::caseKey)
			.text("content", Row::content)
			.text("digest", row -> LogRow.digest(vault, row.at(), row.actor(), row.action(), row.caseKey(), row.content()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<LogRow> timeline(String caseKey) {
		rows.flush();
		return jdbc.sql("""
				select at, actor, action, case_key, content, digest from operation_log
				where case_key = :caseKey order by id
				""").param("caseKey", caseKey).query((row, n) -> {
			Instant at = row.getTimestamp("at").toInstant();
			return new LogRow(at, row.getString("actor"), row.getString("action"), row.getString("case_key"), row.getString("content"),
					LogRow.fits(row.getString("digest"), vault, at, row.getString("actor"), row.getString("action"),
							row.getString("case_key"), row.getString("content")));
		}).list();
	}
}
