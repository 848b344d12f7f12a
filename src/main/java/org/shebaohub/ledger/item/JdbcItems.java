package org.shebaohub.ledger.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads open items. */
@Repository
class JdbcItems implements Items {

	private final JdbcClient jdbc;

	JdbcItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<OpenItem> open(EmployeeNo no) {
		return rows(no, "and closed_on is null");
	}

	@Override
	public List<OpenItem> history(EmployeeNo no) {
		return rows(no, "");
	}

	private List<OpenItem> rows(EmployeeNo no, String which) {
		return jdbc.sql("select * from open_item where employee_no = :no %s order by booked_on, no".formatted(which))
			.param("no", no.value()).query((row, number) -> read(row)).list();
	}

	private static OpenItem read(ResultSet row) throws SQLException {
		LocalDate month = row.getObject("insurance_month", LocalDate.class);
		String line = row.getString("line");
		return new OpenItem(row.getString("no"), OpenItemKind.valueOf(row.getString("kind")),
				new EmployeeNo(row.getString("employee_no")), month == null ? null : InsuranceMonth.containing(month),
				line == null ? null : InsuranceLine.valueOf(line), Yuan.ofFen(row.getLong("booked")),
				Yuan.ofFen(row.getLong("open")), row.getObject("booked_on", LocalDate.class), row.getString("source"),
				row.getString("source_record"));
	}
}
