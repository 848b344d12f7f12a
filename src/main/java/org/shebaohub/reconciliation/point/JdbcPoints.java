package org.shebaohub.reconciliation.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.reconciliation.StatusSource;
import org.shebaohub.reconciliation.StatusView.Point;
import org.shebaohub.reconciliation.point.Points.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code status_point} and their changes. */
@Repository
class JdbcPoints implements NodeRows {

	/** What the hub reckons replaces what it reckoned before; else the later day counts. */
	private static final String COUNTS = """
			t.batch = :batch and t.person_id = p.person_id and t.source = p.source
			  and (t.channel = 'HUB' and p.channel = 'HUB' or t.as_of >= p.as_of)
			""";

	private static final String OTHERWISE = "(t.status <> p.status or t.effective_on <> p.effective_on)";

	private final JdbcClient jdbc;

	JdbcPoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public At at() {
		return new At("status_person", "node", "true");
	}

	/** Two who tell of the same people at once go one after the other; in one order, so that neither waits for the other. */
	void lock(String batch) {
		jdbc.sql("select id from person where id in (select person_id from status_told where batch = :batch) order by id for update")
			.param("batch", batch).query(Long.class).list();
	}

	/** Whoever counts as ACTIVE or STOPPED now, and did not before, is to be compared soon. */
	void touch(String batch) {
		update("""
				insert into status_touched (person_id)
				select distinct t.person_id from status_told t
				  left join status_point p on p.person_id = t.person_id and p.source = t.source
				where t.batch = :batch and (p.person_id is null and t.status = 'STOPPED' or t.status <> p.status and t.as_of >= p.as_of)
				""", batch);
	}

	void touch(long person) {
		jdbc.sql("insert into status_touched (person_id) values (:person)").param("person", person).update();
	}

	/** The day of presence moves every day and is no change. */
	void keepChanges(String batch, Instant now) {
		jdbc.sql("""
				insert into status_change (person_id, source, status, effective_on, as_of, reference, told_at)
				select t.person_id, t.source, t.status, t.effective_on, t.as_of, t.reference, cast(:now as timestamp with time zone)
				from status_told t left join status_point p on p.person_id = t.person_id and p.source = t.source
				where t.batch = :batch and (p.person_id is null or t.source <> 'ATTENDANCE' and
				""" + OTHERWISE + " and (" + COUNTS + "))").param("batch", batch).param("now", Timestamp.from(now)).update();
	}

	/** Points of the hub's own stay as they are while they say the same. */
	void replace(String batch, Instant now) {
		update("delete from status_point p where exists (select 1 from status_told t where " + COUNTS
				+ " and (" + OTHERWISE + " or t.channel = 'TOLD'))", batch);
		jdbc.sql("""
				insert into status_point (person_id, source, status, effective_on, as_of, channel, reference, told_at)
				select t.person_id, t.source, t.status, t.effective_on, t.as_of, t.channel, t.reference,
				  cast(:now as timestamp with time zone)
				from status_told t where t.batch = :batch
				  and not exists (select 1 from status_point p where p.person_id = t.person_id and p.source = t.source)
				""").param("batch", batch).param("now", Timestamp.from(now)).update();
	}

	/**
	 * What nobody counts any more, such as a spell that was taken back, goes. Counted one by one: PostgreSQL remembers what is
	 * staged as empty, and would join each point with all of it.
	 */
	void forget(String batch, StatusSource source, People people) {
		jdbc.sql("""
				delete from status_point p where p.source = :source and p.channel = 'HUB' and p.person_id > :after
				  and p.person_id <= :last
				  and (select count(*) from status_told t where t.batch = :batch and t.person_id = p.person_id
				    and t.source = p.source) = 0
				""")
			.param("source", source.name())
			.param("batch", batch)
			.param("after", people.after())
			.param("last", people.last())
			.update();
	}

	void clear(String batch) {
		update("delete from status_told where batch = :batch", batch);
	}

	private void update(String sql, String batch) {
		jdbc.sql(sql).param("batch", batch).update();
	}

	Optional<Long> person(String employeeNo) {
		return jdbc.sql("select max(person_id) from employment where employee_no = :no").param("no", employeeNo)
			.query(Long.class).optional();
	}

	List<Point> of(long person) {
		return points("select source, status, effective_on, as_of, reference, told_at from status_point where person_id = :person",
				person);
	}

	List<Point> changes(long person) {
		return points("""
				select source, status, effective_on, as_of, reference, told_at from status_change where person_id = :person order by id
				""", person);
	}

	private List<Point> points(String sql, long person) {
		return jdbc.sql(sql).param("person", person).query((row, n) -> point(row)).list();
	}

	private static Point point(ResultSet row) throws SQLException {
		StatusSource source = StatusSource.valueOf(row.getString("source"));
		return new Point(source, source.word(), row.getString("status"), row.getObject("effective_on", LocalDate.class),
				row.getObject("as_of", LocalDate.class), row.getString("reference"), row.getTimestamp("told_at").toInstant());
	}
}
