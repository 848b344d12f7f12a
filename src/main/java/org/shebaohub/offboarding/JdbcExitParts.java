package org.shebaohub.offboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.offboarding.core.LegalClock;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found at an exit, its legal clocks, and what HR wrote of it, which is sealed. */
@Repository
class JdbcExitParts {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcExitParts(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** @param kind CONTACT or WITHDRAWAL */
	void note(String exitNo, String kind, String by, Instant at, String words) {
		jdbc.sql("insert into exit_note (exit_no, kind, said_by, said_at, words) values (?, ?, ?, ?, ?)")
			.params(exitNo, kind, by, Timestamp.from(at), vault.seal(words, "exit_note.words/" + exitNo)).update();
	}

	/** Oldest first. */
	List<ExitView.Note> notes(String exitNo) {
		return jdbc.sql("select * from exit_note where exit_no = ? order by id").param(exitNo)
			.query((row, n) -> new ExitView.Note(row.getString("kind"), row.getTimestamp("said_at").toInstant(), row.getString("said_by"),
					vault.open(row.getBytes("words"), "exit_note.words/" + exitNo))).list();
	}

	void replace(String exitNo, List<Found> found) {
		jdbc.sql("delete from exit_finding where exit_no = ?").param(exitNo).update();
		for (int position = 0; position < found.size(); position++) {
			Found one = found.get(position);
			Role accountable = one.finding().accountable();
			jdbc.sql("""
					insert into exit_finding (exit_no, position, check_name, holds, about, amount, code, evidence, remedy, accountable)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""").params(exitNo, position, one.check(), one.holds(), one.about(), one.amount().fen(),
					one.finding().code(), one.finding().evidence(), one.finding().remedy(), accountable == null ? null : accountable.name()).update();
		}
	}

	/** What was found at each of these exits; nothing is said of one at which nothing was. */
	Map<String, List<Found>> found(List<String> exitNos) {
		Map<String, List<Found>> found = new HashMap<>();
		read("select * from exit_finding where exit_no in (:nos) order by position", exitNos,
				row -> found.computeIfAbsent(row.getString("exit_no"), no -> new ArrayList<>()).add(finding(row)));
		return found;
	}

	private void read(String sql, List<String> exitNos, RowCallbackHandler each) {
		if (!exitNos.isEmpty()) {
			jdbc.sql(sql).param("nos", exitNos).query(each);
		}
	}

	private static Found finding(ResultSet row) throws SQLException {
		return new Found(row.getString("check_name"), row.getBoolean("holds"), row.getString("about"), Yuan.ofFen(row.getLong("amount")),
				new Finding(row.getString("code"), row.getString("evidence"), row.getString("remedy"),
						Optional.ofNullable(row.getString("accountable")).map(Role::valueOf).orElse(null)));
	}

	/** A clock that is known keeps what was done. */
	void set(String exitNo, LegalClock clock, LocalDate due, LocalDate warn) {
		int known = jdbc.sql("update exit_clock set due_on = ?, warn_on = ? where exit_no = ? and clock = ?")
			.params(due, warn, exitNo, clock.name()).update();
		if (known == 0) {
			jdbc.sql("insert into exit_clock (exit_no, clock, due_on, warn_on) values (?, ?, ?, ?)")
				.params(exitNo, clock.name(), due, warn).update();
		}
	}

	/** False when it was done before, or the exit has no such clock. */
	boolean done(String exitNo, LegalClock clock, LocalDate on, String by, String evidence) {
		return jdbc.sql("""
				update exit_clock set done_on = ?, done_by = ?, evidence = ?
				where exit_no = ? and clock = ? and done_on is null
				""").params(on, by, evidence, exitNo, clock.name()).update() == 1;
	}

	/** False when it was not done. */
	boolean reopen(String exitNo, LegalClock clock) {
		return jdbc.sql("""
				update exit_clock set done_on = null, done_by = null, evidence = null
				where exit_no = ? and clock = ? and done_on is not null
				""").params(exitNo, clock.name()).update() == 1;
	}

	List<ExitView.Clock> clocks(String exitNo) {
		return clocks(List.of(exitNo)).getOrDefault(exitNo, List.of());
	}

	/** The clocks of each of these exits, the one that is due first before the others. */
	Map<String, List<ExitView.Clock>> clocks(List<String> exitNos) {
		Map<String, List<ExitView.Clock>> clocks = new HashMap<>();
		read("select * from exit_clock where exit_no in (:nos) order by due_on, clock", exitNos,
				row -> clocks.computeIfAbsent(row.getString("exit_no"), no -> new ArrayList<>()).add(clock(row)));
		return clocks;
	}

	/** The exit of the employee with this clock undone; the newest of them. @param from whose last day is before it, or null */
	Optional<String> waitingFor(EmployeeNo no, LegalClock clock, LocalDate from) {
		return jdbc.sql("""
				select e.no from exit_case e join exit_clock c on c.exit_no = e.no
				where e.employee_no = :no and c.clock = :clock and c.done_on is null and e.state <> 'WITHDRAWN'
				  and (cast(:from as date) is null or e.last_day < :from)
				order by e.number desc limit 1
				""").param("no", no.value()).param("clock", clock.name()).param("from", from).query(String.class).optional();
	}

	/** That this resignation announces the exit. */
	void note(String exitNo, String resignationId) {
		if (!isOf(exitNo, resignationId)) {
			jdbc.sql("insert into exit_resignation (exit_no, resignation_id) values (?, ?)").params(exitNo, resignationId).update();
		}
	}

	/** Whether this resignation announces the exit. */
	boolean isOf(String exitNo, String resignationId) {
		return jdbc.sql("select count(*) from exit_resignation where exit_no = ? and resignation_id = ?")
			.params(exitNo, resignationId).query(Integer.class).single() > 0;
	}

	private static ExitView.Clock clock(ResultSet row) throws SQLException {
		LegalClock clock = LegalClock.valueOf(row.getString("clock"));
		return new ExitView.Clock(clock, clock.word(), clock.accountable(), row.getObject("due_on", LocalDate.class),
				row.getObject("warn_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
				row.getString("done_by"), row.getString("evidence"));
	}
}
