package org.shebaohub.reconciliation.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reconciliation.MismatchView.Filter;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.reconciliation.MismatchView.Summary;
import org.shebaohub.reconciliation.CauseCode;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.StatusSource;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code mismatch} as they are read. */
@Repository
class JdbcMismatchLists {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final BusinessClock clock;

	JdbcMismatchLists(JdbcClient jdbc, Vault vault, BusinessClock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	List<Summary> list(OrgNode scope, Filter filter, long before, int limit) {
		StringBuilder sql = new StringBuilder("""
				select * from mismatch where id < :before and (node = :scope or node like :below)
				""");
		JdbcClient.StatementSpec query = jdbc.sql(where(sql, filter) + " order by id desc limit :limit")
			.param("before", before)
			.param("scope", scope.path())
			.param("below", scope.path() + "/%")
			.param("limit", limit);
		return params(query, filter).query((row, n) -> summary(row)).list();
	}

	private static String where(StringBuilder sql, Filter filter) {
		append(sql, filter.type(), " and type = :type");
		append(sql, filter.source(), " and source = :source");
		append(sql, filter.state(), " and state = :state");
		append(sql, filter.owner(), " and type in (:types)");
		append(sql, filter.node(), " and (node = :node or node like :belowNode)");
		append(sql, filter.olderThanDays(), " and born_on < :bornBefore");
		return sql.toString();
	}

	private static void append(StringBuilder sql, Object wanted, String condition) {
		if (wanted != null) {
			sql.append(condition);
		}
	}

	private JdbcClient.StatementSpec params(JdbcClient.StatementSpec query, Filter filter) {
		JdbcClient.StatementSpec some = query;
		some = filter.type() == null ? some : some.param("type", filter.type().name());
		some = filter.source() == null ? some : some.param("source", filter.source().name());
		some = filter.state() == null ? some : some.param("state", filter.state().name());
		some = filter.owner() == null ? some : some.param("types", Arrays.stream(MismatchType.values())
			.filter(type -> type.owner() == filter.owner()).map(MismatchType::name).toList());
		some = filter.node() == null ? some : some.param("node", filter.node()).param("belowNode", filter.node() + "/%");
		return filter.olderThanDays() == null ? some
				: some.param("bornBefore", clock.today().minusDays(filter.olderThanDays()));
	}

	List<Summary> of(EmployeeNo no) {
		return jdbc.sql("select * from mismatch where employee_no = :no order by id desc").param("no", no.value())
			.query((row, n) -> summary(row)).list();
	}

	Optional<Summary> find(long id) {
		return jdbc.sql("select * from mismatch where id = :id").param("id", id).query((row, n) -> summary(row)).optional();
	}

	long person(long id) {
		return jdbc.sql("select person_id from mismatch where id = :id").param("id", id).query(Long.class).single();
	}

	List<Happening> history(long id) {
		return jdbc.sql("select kind, at, who, hr_status, other_status, note, words from mismatch_event where mismatch_id = :id order by id")
			.param("id", id)
			.query((row, n) -> new Happening(row.getString("kind"), row.getTimestamp("at").toInstant(), row.getString("who"),
					row.getString("hr_status"), row.getString("other_status"), words(row, id)))
			.list();
	}

	private String words(ResultSet row, long id) throws SQLException {
		byte[] sealed = row.getBytes("words");
		return sealed == null ? row.getString("note") : vault.open(sealed, "mismatch_event.words/" + id);
	}

	private Summary summary(ResultSet row) throws SQLException {
		MismatchType type = MismatchType.valueOf(row.getString("type"));
		StatusSource source = StatusSource.valueOf(row.getString("source"));
		State state = State.valueOf(row.getString("state"));
		CauseCode cause = CauseCode.valueOf(row.getString("cause"));
		LocalDate born = day(row, "born_on");
		Instant closed = instant(row, "closed_at");
		Long risk = row.getObject("monthly_risk", Long.class);
		LocalDate until = closed == null ? clock.today() : LocalDate.ofInstant(closed, BusinessClock.ZONE);
		return new Summary("M" + row.getLong("id"), type, type.word(), source, source.word(), row.getString("employee_no"),
				row.getString("node"), row.getString("hr_status"), day(row, "hr_since"), row.getString("other_status"),
				day(row, "other_since"), day(row, "other_as_of"), born, instant(row, "found_at"), closed,
				Math.max(0, ChronoUnit.DAYS.between(born, until)), state, state.word(), type.owner(),
				risk == null ? null : Yuan.ofFen(risk), type.action(), cause, cause.word(), row.getString("answer"),
				row.getInt("episodes"), row.getString("subject"));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}
}
