package org.shebaohub.ledger.deduction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.DeductionOrder.Line;
import org.shebaohub.ledger.DeductionOrder.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code deduction_order} and {@code deduction_line}. */
@Repository
class JdbcOrders implements Orders {

	private final JdbcClient jdbc;

	JdbcOrders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String nextNo(LocalDate today) {
		long number = jdbc.sql("select nextval('deduction_number')").query(Long.class).single();
		return "D%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(today), number);
	}

	@Override
	public void insert(DeductionOrder order) {
		jdbc.sql("""
				insert into deduction_order (no, employee_no, basis, consent, amount, confirmed, state, ordered_by, ordered_on)
				values (:no, :employee, :basis, :consent, :amount, 0, :state, :by, :on)
				""")
			.param("no", order.no()).param("employee", order.employee().value()).param("basis", order.basis().name())
			.param("consent", order.consent(), Types.VARCHAR).param("amount", order.amount().fen())
			.param("state", order.state().name()).param("by", order.orderedBy()).param("on", order.orderedOn()).update();
		int number = 0;
		for (Line line : order.lines()) {
			jdbc.sql("insert into deduction_line (order_no, line_no, item_no, amount) values (?, ?, ?, ?)")
				.params(order.no(), ++number, line.itemNo(), line.amount().fen()).update();
		}
	}

	@Override
	public Optional<DeductionOrder> take(String no) {
		return jdbc.sql("select * from deduction_order where no = :no for update").param("no", no)
			.query((row, n) -> read(row)).optional();
	}

	@Override
	public void save(DeductionOrder order) {
		jdbc.sql("""
				update deduction_order set state = :state, confirmed = :confirmed, confirmed_on = :on, reason = :reason
				where no = :no
				""")
			.param("state", order.state().name()).param("confirmed", order.confirmed().fen())
			.param("on", order.confirmedOn(), Types.DATE).param("reason", order.reason(), Types.VARCHAR)
			.param("no", order.no()).update();
	}

	@Override
	public List<DeductionOrder> of(EmployeeNo no) {
		return jdbc.sql("select * from deduction_order where employee_no = :no order by no").param("no", no.value())
			.query((row, n) -> read(row)).list();
	}

	@Override
	public Yuan pending(String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(l.amount), 0) from deduction_line l join deduction_order o on o.no = l.order_no
				where l.item_no = :item and o.state = 'ORDERED'
				""").param("item", itemNo).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	private DeductionOrder read(ResultSet row) throws SQLException {
		List<Line> lines = jdbc.sql("select item_no, amount from deduction_line where order_no = :no order by line_no")
			.param("no", row.getString("no"))
			.query((line, n) -> new Line(line.getString("item_no"), Yuan.ofFen(line.getLong("amount")))).list();
		return new DeductionOrder(row.getString("no"), new EmployeeNo(row.getString("employee_no")),
				DeductionBasis.valueOf(row.getString("basis")), row.getString("consent"), Yuan.ofFen(row.getLong("amount")),
				Yuan.ofFen(row.getLong("confirmed")), State.valueOf(row.getString("state")), row.getString("ordered_by"),
				row.getObject("ordered_on", LocalDate.class), row.getObject("confirmed_on", LocalDate.class),
				row.getString("reason"), lines);
	}
}
