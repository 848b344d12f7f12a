package org.shebaohub.ledger.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code item_clearing}. */
@Repository
class JdbcClearings implements Clearings {

	private final JdbcClient jdbc;

	JdbcClearings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Clearing> find(String source, String record) {
		return jdbc.sql("select * from item_clearing where source = :source and record = :record for update")
			.param("source", source).param("record", record)
			.query((row, number) -> read(row)).optional();
	}

	private static Clearing read(ResultSet row) throws SQLException {
		return new Clearing(row.getString("source"), row.getString("record"), row.getString("item_no"),
				Yuan.ofFen(row.getLong("amount")), Yuan.ofFen(row.getLong("rest")), row.getString("order_no"),
				row.getObject("cleared_on", LocalDate.class), row.getObject("reversed_on", LocalDate.class), row.getString("reversal"));
	}

	@Override
	public Yuan sum(String source, String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(amount), 0) from item_clearing
				where item_no = :item and source = :source and reversed_on is null
				""").param("item", itemNo).param("source", source).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public Yuan rest(String source, String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(rest), 0) from item_clearing
				where item_no = :item and source = :source and reversed_on is null
				""").param("item", itemNo).param("source", source).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public Yuan byOrders(String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(amount), 0) from item_clearing
				where item_no = :item and order_no is not null and reversed_on is null
				""").param("item", itemNo).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public Yuan byOrder(String orderNo, String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(amount), 0) from item_clearing
				where order_no = :order and item_no = :item and reversed_on is null
				""").param("order", orderNo).param("item", itemNo).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public Yuan told(String orderNo, String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(amount + rest), 0) from item_clearing
				where order_no = :order and item_no = :item and source not in ('deduction', 'wages.due') and reversed_on is null
				""").param("order", orderNo).param("item", itemNo).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public void lower(String source, String record, Yuan amount) {
		jdbc.sql("update item_clearing set amount = amount - :fen where source = :source and record = :record")
			.param("fen", amount.fen()).param("source", source).param("record", record).update();
	}

	@Override
	public void shift(String itemNo, Yuan amount) {
		Yuan left = amount;
		for (Clearing one : jdbc.sql("""
				select * from item_clearing where item_no = :item and reversed_on is null and amount > 0
				order by cleared_on desc, source, record for update
				""").param("item", itemNo).query((row, n) -> read(row)).list()) {
			Yuan part = one.amount().smaller(left);
			jdbc.sql("update item_clearing set amount = amount - :fen, rest = rest + :fen where source = :source and record = :record")
				.param("fen", part.fen()).param("source", one.source()).param("record", one.record()).update();
			left = left.minus(part);
		}
	}

	@Override
	public Yuan beyond(String itemNo) {
		return jdbc.sql("""
				select coalesce(sum(rest), 0) from item_clearing
				where item_no = :item and order_no is null and source <> 'wage' and reversed_on is null
				""").param("item", itemNo).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
	}

	@Override
	public Optional<LocalDate> reversedOn(String itemNo) {
		return jdbc.sql("""
				select reversed_on from item_clearing where item_no = :item and reversed_on is not null
				order by reversed_on desc limit 1
				""").param("item", itemNo).query((row, n) -> row.getObject(1, LocalDate.class)).optional();
	}

	@Override
	public void insert(Clearing clearing) {
		jdbc.sql("""
				insert into item_clearing (source, record, item_no, amount, rest, order_no, cleared_on, reversed_on, reversal)
				values (:source, :record, :item, :amount, :rest, :order, :on, :reversedOn, :reversal)
				""")
			.param("source", clearing.source()).param("record", clearing.record())
			.param("item", clearing.itemNo(), Types.VARCHAR).param("amount", clearing.amount().fen())
			.param("rest", clearing.rest().fen())
			.param("order", clearing.orderNo(), Types.VARCHAR).param("on", clearing.on()).param("reversedOn", clearing.reversedOn(), Types.DATE)
			.param("reversal", clearing.reversal(), Types.VARCHAR).update();
	}

	@Override
	public void reverse(Clearing clearing, LocalDate on, String reversal) {
		jdbc.sql("""
				update item_clearing set reversed_on = :on, reversal = :reversal
				where source = :source and record = :record
				""")
			.param("on", on).param("reversal", reversal).param("source", clearing.source())
			.param("record", clearing.record()).update();
	}
}
