package org.shebaohub.reconciliation.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.CauseCode;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.reconciliation.MismatchType;
import org.shebaohub.reconciliation.StatusSource;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code mismatch} as people change them, each change in the history, with their words sealed. */
@Repository
class JdbcOpenMismatches {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcOpenMismatches(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Nobody else handles it until the end of the transaction. */
	Optional<Open> take(String no) {
		return no.matches("M\\d{1,18}") ? jdbc.sql("select * from mismatch where id = :id for update")
			.param("id", Long.parseLong(no.substring(1))).query((row, n) -> open(row)).optional() : Optional.empty();
	}

	/** What is not closed of an employee. */
	List<Open> of(EmployeeNo no) {
		return jdbc.sql("select * from mismatch where employee_no = :no and state <> 'CLOSED' order by id for update")
			.param("no", no.value()).query((row, n) -> open(row)).list();
	}

	/** What was answered of an employee, and what led to an exit. */
	List<Open> answered(EmployeeNo no) {
		return jdbc.sql("""
				select * from mismatch where employee_no = :no and (state = 'ANSWERED' or exit_no is not null) and source <> 'ERP' order by id
				""").param("no", no.value()).query((row, n) -> open(row)).list();
	}

	static Open open(ResultSet row) throws SQLException {
		return new Open(row.getLong("id"), new EmployeeNo(row.getString("employee_no")), new OrgNode(row.getString("node")),
				MismatchType.valueOf(row.getString("type")), StatusSource.valueOf(row.getString("source")),
				State.valueOf(row.getString("state")), row.getString("other_status"),
				row.getObject("other_since", LocalDate.class), row.getObject("born_on", LocalDate.class),
				row.getString("case_key"), row.getString("exit_no"), row.getString("answer"));
	}

	void answer(Open one, String answer, CauseCode cause, String exitNo) {
		jdbc.sql("""
				update mismatch set state = 'ANSWERED', answer = :answer, cause = coalesce(:cause, cause), exit_no = :exit,
				  version = version + 1 where id = :id
				""")
			.param("answer", answer)
			.param("cause", cause == null ? null : cause.name(), Types.VARCHAR)
			.param("exit", exitNo, Types.VARCHAR)
			.param("id", one.id())
			.update();
	}

	/** Open and without an answer; told anew unless its first case still waits. A dispute goes on. */
	void again(Open one) {
		jdbc.sql("""
				update mismatch set state = case when state = 'ANSWERED' then 'OPEN' else state end,
				  told = case when answer is null then told else false end, answer = null, exit_no = null, version = version + 1
				where id = :id and state <> 'CLOSED'
				""").param("id", one.id()).update();
	}

	void turn(Open one, State state) {
		jdbc.sql("update mismatch set state = :state, version = version + 1 where id = :id").param("state", state.name())
			.param("id", one.id()).update();
	}

	void happened(long id, String kind, String who, String note, Instant now) {
		jdbc.sql("""
				insert into mismatch_event (mismatch_id, kind, at, who, hr_status, other_status, words)
				select id, :kind, cast(:now as timestamp with time zone), :who, hr_status, other_status, cast(:words as bytea) from mismatch where id = :id
				""")
			.param("kind", kind)
			.param("now", Timestamp.from(now))
			.param("who", who)
			.param("words", note == null ? null : vault.seal(note.substring(0, Math.min(note.length(), 600)), "mismatch_event.words/" + id), Types.BINARY)
			.param("id", id)
			.update();
	}
}
