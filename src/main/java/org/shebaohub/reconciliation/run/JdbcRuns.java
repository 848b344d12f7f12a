package org.shebaohub.reconciliation.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code reconciliation_run}; of those that have not ended there is one, and whoever locks it works. */
@Repository
class JdbcRuns {

	private static final String OPEN = "select * from reconciliation_run where open_key = 'OPEN'";

	private final JdbcClient jdbc;

	JdbcRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Nobody else compares until the end of the transaction; empty while somebody does. */
	Optional<Run> lock() {
		return jdbc.sql(OPEN + " for update skip locked").query((row, n) -> run(row)).optional();
	}

	List<Run> latest(int limit) {
		return jdbc.sql("select * from reconciliation_run order by id desc limit :limit").param("limit", limit)
			.query((row, n) -> run(row)).list();
	}

	private static Run run(ResultSet row) throws SQLException {
		Timestamp started = row.getTimestamp("started_at");
		Timestamp ended = row.getTimestamp("ended_at");
		return new Run(row.getLong("id"), row.getTimestamp("due").toInstant(), Run.State.valueOf(row.getString("state")),
				row.getLong("position"), started == null ? null : started.toInstant(), ended == null ? null : ended.toInstant(),
				row.getInt("people"), row.getInt("found"), row.getInt("closed"), row.getString("ordered_by"));
	}

	/** @return false when one is waiting or at work already */
	boolean plan(Instant due) {
		return jdbc.sql("""
				insert into reconciliation_run (kind, due, state, open_key, ordered_by)
				select 'FULL', cast(:due as timestamp with time zone), 'WAITING', 'OPEN', 'schedule'
				where not exists (select 1 from reconciliation_run where open_key = 'OPEN') on conflict do nothing
				""").param("due", Timestamp.from(due)).update() == 1;
	}

	/** Brings the waiting run forward. @return false when one is at work already */
	boolean bring(Instant now, String who) {
		return jdbc.sql("""
				update reconciliation_run set due = :now, ordered_by = :who where open_key = 'OPEN' and state = 'WAITING'
				""").param("now", Timestamp.from(now)).param("who", who).update() == 1;
	}

	void save(Run run) {
		jdbc.sql("""
				update reconciliation_run set state = :state, open_key = :open, position = :position, started_at = :started,
				  ended_at = :ended, people = :people, found = :found, closed = :closed, version = version + 1 where id = :id
				""")
			.param("state", run.state().name())
			.param("open", run.state() == Run.State.DONE ? null : "OPEN", Types.VARCHAR)
			.param("position", run.position())
			.param("started", run.startedAt() == null ? null : Timestamp.from(run.startedAt()), Types.TIMESTAMP)
			.param("ended", run.endedAt() == null ? null : Timestamp.from(run.endedAt()), Types.TIMESTAMP)
			.param("people", run.people())
			.param("found", run.found())
			.param("closed", run.closed())
			.param("id", run.id())
			.update();
	}

	/** The last of the next so many people after one; empty when there is nobody left. */
	Optional<Long> last(long after, int limit) {
		return jdbc.sql("select max(id) from (select id from person where id > :after order by id limit :limit) p")
			.param("after", after).param("limit", limit).query(Long.class).optional().filter(id -> id > after);
	}

	int count(long after, long last) {
		return jdbc.sql("select count(*) from status_point where source = 'HR' and person_id > :after and person_id <= :last")
			.param("after", after).param("last", last).query(Integer.class).single();
	}

	List<Long> touched(int limit) {
		return jdbc.sql("select distinct person_id from status_touched order by person_id limit :limit").param("limit", limit)
			.query(Long.class).list();
	}

	/** Before he is compared: what happens to him meanwhile stays for the next time. */
	void taken(long person) {
		jdbc.sql("delete from status_touched where person_id = :person").param("person", person).update();
	}
}
