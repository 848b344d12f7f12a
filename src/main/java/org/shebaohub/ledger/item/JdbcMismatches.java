package org.shebaohub.ledger.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch;
import org.shebaohub.ledger.OpenItemKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code ledger_mismatch}. */
@Repository
class JdbcMismatches implements Mismatches {

	private final JdbcClient jdbc;

	JdbcMismatches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean insert(LedgerMismatch one) {
		boolean fresh = jdbc.sql("""
				insert into ledger_mismatch (kind, live_key, employee_no, item_kind, insurance_month, line, hub, erp,
				  erp_record, found_on)
				values (:kind, :key, :employee, :item, :month, :line, :hub, :erp, :record, :on) on conflict do nothing
				""")
			.param("kind", one.kind().name()).param("key", one.key()).param("employee", one.employee().value())
			.param("item", one.item().name()).param("month", one.month() == null ? null : one.month().firstDay(), Types.DATE)
			.param("line", one.line() == null ? null : one.line().name(), Types.VARCHAR)
			.param("hub", one.hub() == null ? null : one.hub().fen(), Types.BIGINT)
			.param("erp", one.erp() == null ? null : one.erp().fen(), Types.BIGINT)
			.param("record", one.erpRecord(), Types.VARCHAR).param("on", one.foundOn()).update() == 1;
		if (!fresh) {
			restate(one);
		}
		return fresh;
	}

	private void restate(LedgerMismatch one) {
		jdbc.sql("update ledger_mismatch set hub = :hub, erp = :erp where live_key = :key").param("key", one.key())
			.param("hub", one.hub() == null ? null : one.hub().fen(), Types.BIGINT)
			.param("erp", one.erp() == null ? null : one.erp().fen(), Types.BIGINT).update();
	}

	@Override
	public Optional<LedgerMismatch> settle(String key, LocalDate on) {
		Optional<LedgerMismatch> known = standing(key);
		known.ifPresent(one -> jdbc
			.sql("update ledger_mismatch set live_key = null, settled_on = :on where live_key = :key")
			.param("on", on).param("key", key).update());
		return known;
	}

	@Override
	public Optional<LedgerMismatch> standing(String key) {
		return jdbc.sql("select * from ledger_mismatch where live_key = :key for update").param("key", key)
			.query((row, n) -> read(row)).optional();
	}

	@Override
	public List<LedgerMismatch> standing() {
		return jdbc.sql("select * from ledger_mismatch where live_key is not null order by id")
			.query((row, n) -> read(row)).list();
	}

	private static LedgerMismatch read(ResultSet row) throws SQLException {
		LocalDate month = row.getObject("insurance_month", LocalDate.class);
		String line = row.getString("line");
		return new LedgerMismatch(LedgerMismatch.Kind.valueOf(row.getString("kind")),
				new EmployeeNo(row.getString("employee_no")), OpenItemKind.valueOf(row.getString("item_kind")),
				month == null ? null : InsuranceMonth.containing(month), line == null ? null : InsuranceLine.valueOf(line),
				yuan(row, "hub"), yuan(row, "erp"), row.getString("erp_record"),
				row.getObject("found_on", LocalDate.class));
	}

	private static Yuan yuan(ResultSet row, String column) throws SQLException {
		long fen = row.getLong(column);
		return row.wasNull() ? null : Yuan.ofFen(fen);
	}
}
