package org.shebaohub.connector.hrview;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The database of an HR system of long ago, with columns of its own names and types. */
final class LegacyHr implements AutoCloseable {

	private static final Map<String, String> COLUMNS = Map.of("employeeNo", "emp_no", "employer", "company", "unit", "dept",
			"effectiveFrom", "hired_on", "name", "emp_name", "documentType", "doc_type", "documentNumber", "doc_no", "phone",
			"mobile", "lastDay", "left_on");

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

	private final Connection kept;

	LegacyHr() throws SQLException {
		kept = DriverManager.getConnection(url, "hub", "secret");
		run("""
				create table staff (emp_no numeric(8) primary key, company varchar(60), dept varchar(40), hired_on timestamp,
				  emp_name varchar(100), doc_type varchar(30), doc_no varchar(18), mobile numeric(11), left_on date,
				  changed_at timestamp)
				""");
	}

	/** @param changed null reads everybody each time */
	HrViewSettings settings(String changed) {
		return new HrViewSettings(url, "hub", "secret", "select * from staff", COLUMNS, changed == null ? "" : changed, 100);
	}

	void employs(int no, String name, String phone, String changedAt) {
		run("merge into staff key (emp_no) values (%d, '集团', 'hangzhou', '2020-01-01 00:00:00', '%s', 'PASSPORT', 'LEG%07d', %s, null, '%s')"
			.formatted(no, name, no, phone, changedAt));
	}

	void run(String sql) {
		try (var statement = kept.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() throws SQLException {
		kept.close();
	}
}
