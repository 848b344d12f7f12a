package org.shebaohub.casework.book;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.vault.Vault;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes cases; every change is guarded by the row's version. */
@Repository
class JdbcCases implements Cases, NodeRows {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final JdbcCaseRows rows;

	JdbcCases(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Vault vault) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.rows = new JdbcCaseRows(vault);
	}

	@Override
	public At at() {
		return new At("casework_case", "node", "ended_at is null");
	}

	@Override
	public long nextNumber() {
		return jdbc.sql("select nextval('case_number')").query(Long.class).single();
	}

	@Override
	public boolean insert(Case opened) {
		CaseReport report = opened.report();
		return jdbc.sql("""
				insert into casework_case (no, number, kind, cause_key, open_key, about, node, cause, state, level,
				  opened_at, due, level3_at, params, version)
				values (:no, :number, :kind, :causeKey, :causeKey, :about, :node, :cause, :state, :level,
				  :openedAt, :due, :level3At, :params, 0)
				on conflict do nothing
				""")
			.param("no", opened.no()).param("number", opened.number()).param("kind", report.kind().name())
			.param("causeKey", report.causeKey()).param("about", report.about()).param("node", report.node().path())
			.param("cause", report.cause().name()).param("state", opened.core().state().name())
			.param("level", opened.core().level()).param("openedAt", Timestamp.from(opened.openedAt()))
			.param("due", Timestamp.from(opened.core().due()))
			.param("level3At", Timestamp.from(opened.core().level3At()))
			.param("params", rows.seal(opened), Types.BINARY).update() == 1;
	}

	@Override
	public Optional<String> living(String causeKey) {
		return jdbc.sql("select no from casework_case where open_key = :key").param("key", causeKey).query(String.class)
			.optional();
	}

	@Override
	public Optional<Case> take(String no) {
		return jdbc.sql("select * from casework_case where no = :no for update").param("no", no).query(rows::read)
			.optional();
	}

	@Override
	public Optional<Case> takeDue(String no, Instant now) {
		return jdbc.sql("select * from casework_case where no = :no and due <= :now for update skip locked")
			.param("no", no).param("now", Timestamp.from(now)).query(rows::read).optional();
	}

	@Override
	public List<String> due(Instant now, Instant wall, int limit) {
		return jdbc.sql("""
				select no from casework_case
				where due <= :now and (held_until is null or held_until < :wall) order by due, number limit :limit
				""").param("now", Timestamp.from(now)).param("wall", Timestamp.from(wall)).param("limit", limit)
			.query(String.class).list();
	}

	@Override
	public void hold(String no, Instant until) {
		jdbc.sql("update casework_case set held_until = :until where no = :no").param("until", Timestamp.from(until))
			.param("no", no).update();
	}

	@Override
	public void save(Case changed) {
		int written = jdbc.sql("""
				update casework_case set state = :state, level = :level, due = :due, held_until = null,
				  open_key = case when :lives then open_key else null end, handled_by = :by, handled_at = :handledAt,
				  ended_at = :endedAt, ended_why = null, ended_words = :words, nudged_at = :nudgedAt, version = version + 1
				where no = :no and version = :version
				""")
			.param("state", changed.core().state().name()).param("level", changed.core().level())
			.param("due", time(changed.core().due()), Types.TIMESTAMP_WITH_TIMEZONE).param("lives", changed.core().state().lives())
			.param("by", changed.fate().handledBy(), Types.VARCHAR)
			.param("handledAt", time(changed.fate().handledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("endedAt", time(changed.fate().endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("words", rows.sealWords(changed), Types.BINARY)
			.param("nudgedAt", time(changed.fate().nudgedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("no", changed.no()).param("version", changed.version()).update();
		if (written != 1) {
			throw new OptimisticLockingFailureException("case " + changed.no());
		}
	}

	@Override
	public void join(String no, Collection<String> members, Instant now) {
		batch.batchUpdate("""
				insert into casework_member (case_no, member, joined_at) values (:no, :member, :now)
				on conflict do nothing
				""", members.stream().map(member -> new MapSqlParameterSource("no", no).addValue("member", member)
			.addValue("now", Timestamp.from(now))).toArray(MapSqlParameterSource[]::new));
	}

	@Override
	public void lies(String no, Cause cause) {
		jdbc.sql("update casework_case set cause = :cause where no = :no").param("cause", cause.name()).param("no", no).update();
	}

	@Override
	public void keep(String no, Collection<String> members) {
		Set<String> gone = jdbc.sql("select member from casework_member where case_no = :no").param("no", no)
			.query(String.class).set();
		gone.removeAll(Set.copyOf(members));
		batch.batchUpdate("delete from casework_member where case_no = :no and member = :member", gone.stream()
			.map(member -> new MapSqlParameterSource("no", no).addValue("member", member)).toArray(MapSqlParameterSource[]::new));
	}

	private static java.time.OffsetDateTime time(Instant at) {
		return at == null ? null : at.atOffset(java.time.ZoneOffset.UTC);
	}
}
