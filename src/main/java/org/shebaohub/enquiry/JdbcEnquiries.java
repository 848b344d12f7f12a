package org.shebaohub.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shebaohub.enquiry.EnquiryDesk.Question;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of enquiries; what was asked and answered is sealed. */
@Repository
class JdbcEnquiries implements NodeRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcEnquiries(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("enquiry", "node", "answered_at is null");
	}

	long nextNumber() {
		return jdbc.sql("select nextval('enquiry_number')").query(Long.class).single();
	}

	void insert(Enquiry one) {
		jdbc.sql("""
				insert into enquiry (no, number, employee_no, node, about, question, asked_at, case_no)
				values (:no, :number, :employee, :node, :about, :question, :at, :case)""")
			.param("no", one.no()).param("number", one.number()).param("employee", one.employee().value())
			.param("node", one.node().path()).param("about", one.question().about())
			.param("question", vault.seal(one.question().text(), "enquiry.question/" + one.no()))
			.param("at", one.askedAt().atOffset(ZoneOffset.UTC)).param("case", one.caseNo()).update();
	}

	/** @return false when somebody else has answered it meanwhile */
	boolean answer(String no, String text, String by, Instant at) {
		return jdbc.sql("""
				update enquiry set answer = :answer, answered_by = :by, answered_at = :at
				where no = :no and answer is null""")
			.param("no", no).param("answer", vault.seal(text, "enquiry.answer/" + no)).param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
	}

	int openOf(EmployeeNo employee) {
		return jdbc.sql("select count(*) from enquiry where employee_no = :no and answer is null")
			.param("no", employee.value()).query(Integer.class).single();
	}

	Optional<Enquiry> find(String no) {
		return jdbc.sql("select * from enquiry where no = :no").param("no", no).query(this::enquiry).optional();
	}

	/** Newest first. */
	List<Enquiry> of(EmployeeNo employee, long before, int limit) {
		return jdbc.sql("""
				select * from enquiry where employee_no = :no and number < :before order by number desc limit :limit""")
			.param("no", employee.value()).param("before", before).param("limit", limit).query(this::enquiry).list();
	}

	List<Enquiry> below(OrgNode scope, long before, int limit) {
		return jdbc.sql("""
				select * from enquiry where (node = :scope or node like :below) and number < :before
				order by number desc limit :limit""")
			.param("scope", scope.path()).param("below", scope.path() + "/%").param("before", before)
			.param("limit", limit).query(this::enquiry).list();
	}

	private Enquiry enquiry(ResultSet row, int index) throws SQLException {
		String no = row.getString("no");
		byte[] answer = row.getBytes("answer");
		OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
		return new Enquiry(no, row.getLong("number"), new EmployeeNo(row.getString("employee_no")),
				new OrgNode(row.getString("node")),
				new Question(row.getString("about"), vault.open(row.getBytes("question"), "enquiry.question/" + no)),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getString("case_no"),
				answer == null ? null : vault.open(answer, "enquiry.answer/" + no), row.getString("answered_by"),
				answeredAt == null ? null : answeredAt.toInstant());
	}
}
