package org.shebaohub.ledger.wage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code wage_payment}, {@code wage_share} and {@code wage_state}. */
@Repository
class JdbcWages implements Wages {

	private final JdbcClient jdbc;

	JdbcWages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean insert(Wage wage) {
		boolean fresh = of(jdbc.sql("""
				insert into wage_payment (employee_no, insurance_month, record, gross, net, paid_on)
				values (:no, :month, :record, :gross, :net, :on) on conflict do nothing
				"""), wage.employee(), wage.month()).param("record", wage.record()).param("gross", wage.gross().fen())
			.param("net", wage.net().fen()).param("on", wage.paidOn()).update() == 1;
		if (fresh) {
			wage.withheld().forEach((line, amount) -> of(jdbc.sql("""
					insert into wage_share (employee_no, insurance_month, record, line, withheld)
					values (:no, :month, :record, :line, :amount)
					"""), wage.employee(), wage.month()).param("record", wage.record()).param("line", line.name())
				.param("amount", amount.fen()).update());
		}
		return fresh;
	}

	@Override
	public Optional<Wage> find(EmployeeNo no, InsuranceMonth month, String record) {
		return of(jdbc.sql("""
				select * from wage_payment where employee_no = :no and insurance_month = :month and record = :record
				"""), no, month).param("record", record).query((row, n) -> read(row)).optional();
	}

	@Override
	public Optional<Wage> last(EmployeeNo no) {
		return jdbc.sql("""
				select * from wage_payment where employee_no = :no order by insurance_month desc, paid_on desc, record limit 1
				""").param("no", no.value()).query((row, n) -> read(row)).optional();
	}

	@Override
	public boolean isPaid(EmployeeNo no, InsuranceMonth month) {
		return of(jdbc.sql("select count(*) from wage_payment where employee_no = :no and insurance_month = :month"), no,
				month).query(Integer.class).single() > 0;
	}

	@Override
	public Map<InsuranceLine, Yuan> withheld(EmployeeNo no, InsuranceMonth month) {
		return shares(of(jdbc.sql("""
				select line, sum(withheld) withheld from wage_share
				where employee_no = :no and insurance_month = :month group by line
				"""), no, month));
	}

	@Override
	public boolean say(EmployeeNo no, InsuranceMonth month, String state, Yuan amount, Instant at) {
		return of(jdbc.sql("""
				update wage_state set state = :state, amount = :amount, said_at = :at
				where employee_no = :no and insurance_month = :month and said_at <= :at
				"""), no, month).param("state", state).param("amount", amount.fen()).param("at", Timestamp.from(at))
			.update() == 1
				|| of(jdbc.sql("""
						insert into wage_state (employee_no, insurance_month, state, amount, said_at)
						values (:no, :month, :state, :amount, :at) on conflict do nothing
						"""), no, month).param("state", state).param("amount", amount.fen()).param("at", Timestamp.from(at))
					.update() == 1;
	}

	private Wage read(ResultSet row) throws SQLException {
		EmployeeNo no = new EmployeeNo(row.getString("employee_no"));
		InsuranceMonth month = InsuranceMonth.containing(row.getObject("insurance_month", LocalDate.class));
		String record = row.getString("record");
		return new Wage(no, month, record, Yuan.ofFen(row.getLong("gross")), Yuan.ofFen(row.getLong("net")),
				row.getObject("paid_on", LocalDate.class), shares(of(jdbc.sql("""
						select line, withheld from wage_share
						where employee_no = :no and insurance_month = :month and record = :record
						"""), no, month).param("record", record)));
	}

	private static Map<InsuranceLine, Yuan> shares(StatementSpec sql) {
		Map<InsuranceLine, Yuan> shares = new EnumMap<>(InsuranceLine.class);
		sql.query(row -> {
			shares.put(InsuranceLine.valueOf(row.getString("line")), Yuan.ofFen(row.getLong("withheld")));
		});
		return shares;
	}

	private static StatementSpec of(StatementSpec sql, EmployeeNo no, InsuranceMonth month) {
		return sql.param("no", no.value()).param("month", month.firstDay());
	}
}
