package org.shebaohub.ledger.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code open_item}. */
@Repository
class JdbcItems implements Items {

	private final JdbcClient jdbc;

	JdbcItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<OpenItem> open(EmployeeNo no) {
		return of(no, "and closed_on is null");
	}

	@Override
	public List<OpenItem> history(EmployeeNo no) {
		return of(no, "");
	}

	@Override
	public Yuan balance(EmployeeNo no, OpenItemKind kind) {
		return jdbc.sql("select coalesce(sum(open), 0) from open_item where employee_no = :no and kind = :kind")
			.param("no", no.value()).param("kind", kind.name()).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public ItemRow take(String itemNo) {
		return takeByNo(itemNo).orElseThrow();
	}

	@Override
	public Optional<ItemRow> takeByNo(String itemNo) {
		return taken("no", itemNo);
	}

	@Override
	public Optional<ItemRow> takeByKey(String debtKey) {
		return taken("debt_key", debtKey);
	}

	@Override
	public Optional<ItemRow> takeByRecord(String source, String record) {
		return jdbc.sql("select * from open_item where erp_source = :source and erp_record = :record for update")
			.param("source", source).param("record", record).query((row, n) -> readRow(row)).optional();
	}

	@Override
	public Optional<ItemRow> insert(Debt debt) {
		long number = jdbc.sql("select nextval('open_item_number')").query(Long.class).single();
		String no = "I%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(debt.on()), number);
		int written = jdbc.sql("""
				insert into open_item (no, kind, employee_no, insurance_month, line, booked, open, booked_on, source,
				  source_record, debt_key, hub_share, erp_booked, erp_source,
				  erp_record)
				values (:no, :kind, :employee, :month, :line, :amount, :amount, :on, :source, :record, :key, :hub, :erp,
				  :erpSource, :erpRecord) on conflict do nothing
				""")
			.param("no", no).param("kind", debt.kind().name()).param("employee", debt.employee().value())
			.param("month", debt.month() == null ? null : debt.month().firstDay(), Types.DATE)
			.param("line", debt.line() == null ? null : debt.line().name(), Types.VARCHAR)
			.param("amount", debt.amount().fen()).param("on", debt.on()).param("source", debt.source())
			.param("record", debt.record()).param("key", debt.key(), Types.VARCHAR)
			.param("hub", debt.isOfHub() ? debt.amount().fen() : null, Types.BIGINT)
			.param("erp", debt.isOfHub() ? null : debt.amount().fen(), Types.BIGINT)
			.param("erpSource", debt.isOfHub() ? null : debt.source(), Types.VARCHAR)
			.param("erpRecord", debt.isOfHub() ? null : debt.record(), Types.VARCHAR).update();
		return written == 0 ? Optional.empty() : Optional.of(take(no));
	}

	@Override
	public void save(ItemRow row) {
		jdbc.sql("""
				update open_item set booked = :booked, open = :open, closed_on = :closedOn, hub_share = :hub, erp_booked = :erp,
				  erp_source = :source, erp_record = :record where no = :no
				""")
			.param("booked", row.item().booked().fen()).param("open", row.item().open().fen()).param("closedOn", row.closedOn(), Types.DATE)
			.param("hub", row.hubShare() == null ? null : row.hubShare().fen(), Types.BIGINT)
			.param("erp", row.erpBooked() == null ? null : row.erpBooked().fen(), Types.BIGINT)
			.param("source", row.erpSource(), Types.VARCHAR).param("record", row.erpRecord(), Types.VARCHAR)
			.param("no", row.item().no()).update();
	}

	private List<OpenItem> of(EmployeeNo no, String which) {
		return jdbc.sql("select * from open_item where employee_no = :no %s order by booked_on, no".formatted(which))
			.param("no", no.value()).query((row, n) -> read(row)).list();
	}

	private Optional<ItemRow> taken(String column, String value) {
		return jdbc.sql("select * from open_item where %s = :value for update".formatted(column)).param("value", value)
			.query((row, n) -> readRow(row)).optional();
	}

	private static ItemRow readRow(ResultSet row) throws SQLException {
		return new ItemRow(read(row), yuan(row, "hub_share"), yuan(row, "erp_booked"), row.getString("erp_source"),
				row.getString("erp_record"), row.getObject("closed_on", LocalDate.class));
	}

	private static OpenItem read(ResultSet row) throws SQLException {
		LocalDate month = row.getObject("insurance_month", LocalDate.class);
		String line = row.getString("line");
		return new OpenItem(row.getString("no"), OpenItemKind.valueOf(row.getString("kind")),
				new EmployeeNo(row.getString("employee_no")), month == null ? null : InsuranceMonth.containing(month),
				line == null ? null : InsuranceLine.valueOf(line), yuan(row, "booked"), yuan(row, "open"),
				row.getObject("booked_on", LocalDate.class), row.getString("source"), row.getString("source_record"));
	}

	private static Yuan yuan(ResultSet row, String column) throws SQLException {
		long fen = row.getLong(column);
		return row.wasNull() ? null : Yuan.ofFen(fen);
	}
}
