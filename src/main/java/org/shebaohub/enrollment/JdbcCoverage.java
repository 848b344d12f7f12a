package org.shebaohub.enrollment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebaohub.enrollment.EnrollmentChange.Approval;
import org.shebaohub.kernel.EmployeeNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is enrolled, and who said yes to a change. */
@Repository
class JdbcCoverage {

	private final JdbcClient jdbc;

	JdbcCoverage(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Coverage> find(EmployeeNo no, Scheme scheme) {
		return jdbc.sql("select * from enrollment_coverage where employee_no = :no and scheme = :scheme")
			.param("no", no.value()).param("scheme", scheme.name())
			.query((row, n) -> new Coverage(scheme, row.getBoolean("active"), row.getObject("since", LocalDate.class),
					row.getString("source")))
			.optional();
	}

	/** What is told of a day before the one that is known changes nothing. */
	void put(EmployeeNo no, Coverage coverage) {
		int known = jdbc.sql("""
				update enrollment_coverage set active = :active, since = :since, source = :source
				where employee_no = :no and scheme = :scheme and since <= :since
				""")
			.param("active", coverage.active()).param("since", coverage.since()).param("source", coverage.source())
			.param("no", no.value()).param("scheme", coverage.scheme().name()).update();
		if (known == 0) {
			jdbc.sql("""
					insert into enrollment_coverage (employee_no, scheme, active, since, source)
					values (:no, :scheme, :active, :since, :source) on conflict do nothing
					""")
				.param("no", no.value()).param("scheme", coverage.scheme().name()).param("active", coverage.active())
				.param("since", coverage.since()).param("source", coverage.source()).update();
		}
	}

	List<Approval> approvals(String changeNo) {
		return jdbc.sql("select * from enrollment_approval where change_no = :no order by level").param("no", changeNo)
			.query((row, n) -> new Approval(row.getInt("level"), row.getString("approver"),
					row.getObject("approved_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	void approve(String changeNo, int level, String approver, Instant at) {
		jdbc.sql("insert into enrollment_approval (change_no, level, approver, approved_at) values (?, ?, ?, ?)")
			.params(changeNo, level, approver, at.atOffset(ZoneOffset.UTC)).update();
	}
}
