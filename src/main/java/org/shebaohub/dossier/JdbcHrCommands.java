package org.shebaohub.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code hr_command}. */
@Repository
class JdbcHrCommands {

	/** What was asked for, and of whose record. */
	record Asked(String command, EmployeeNo employee, String caseKey) {

		boolean isDocument() {
			return command.equals("FILE_DOCUMENT");
		}
	}

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcHrCommands(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** False when it is known already. */
	boolean insert(FiledDocument document, Instant now) {
		return jdbc.sql("""
				insert into hr_command (no, employee_no, case_key, title, document_id, sha256, posted_at)
				values (:no, :employee, :caseKey, :title, :documentId, :sha256, :now)
				on conflict do nothing
				""")
			.param("no", document.commandNo())
			.param("employee", document.employee().value())
			.param("caseKey", document.caseKey())
			.param("title", vault.seal(document.title(), place(document.commandNo())))
			.param("documentId", document.documentId())
			.param("sha256", document.sha256())
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	/** False when it is known already. */
	boolean insert(String no, String command, EmployeeNo employee, String caseKey, Instant now) {
		return jdbc.sql("""
				insert into hr_command (no, command, employee_no, case_key, posted_at) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""").params(no, command, employee.value(), caseKey, Timestamp.from(now)).update() == 1;
	}

	Asked asked(String commandNo) {
		return jdbc.sql("select command, employee_no, case_key from hr_command where no = :no").param("no", commandNo)
			.query((row, n) -> new Asked(row.getString("command"), new EmployeeNo(row.getString("employee_no")),
					row.getString("case_key")))
			.single();
	}

	/** Empty for a command that is about no document, too. */
	Optional<FiledDocument> find(String commandNo) {
		return jdbc.sql("select no, employee_no, case_key, title, document_id, sha256 from hr_command where no = :no and document_id is not null")
			.param("no", commandNo)
			.query(this::document)
			.optional();
	}

	void answered(String commandNo, String outcome, Instant now) {
		jdbc.sql("update hr_command set outcome = :outcome, answered_at = :now where no = :no")
			.param("outcome", outcome)
			.param("now", Timestamp.from(now))
			.param("no", commandNo)
			.update();
	}

	private FiledDocument document(ResultSet row, int n) throws SQLException {
		return new FiledDocument(new EmployeeNo(row.getString("employee_no")),
				vault.open(row.getBytes("title"), place(row.getString("no"))), row.getLong("document_id"),
				row.getString("sha256"), row.getString("case_key"));
	}

	private static String place(String commandNo) {
		return "hr_command.title/" + commandNo;
	}
}
