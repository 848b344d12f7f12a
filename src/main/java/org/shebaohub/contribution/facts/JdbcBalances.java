package org.shebaohub.contribution.facts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.shebaohub.contribution.ContributionStatement.Balance;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code account_balance}. */
@Repository
class JdbcBalances implements Balances {

	private final JdbcClient jdbc;

	JdbcBalances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void keep(String insuranceNo, Balance balance, Instant now) {
		jdbc.sql("delete from account_balance where insurance_no = ? and source = ? and as_of = ?")
			.params(insuranceNo, balance.source(), balance.asOf()).update();
		jdbc.sql("""
				insert into account_balance (insurance_no, source, as_of, amount, reference, recorded_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing
				""").params(insuranceNo, balance.source(), balance.asOf(), balance.amount().fen(), balance.evidence(),
				Timestamp.from(now)).update();
	}

	@Override
	public Optional<Balance> latest(Collection<String> insuranceNos) {
		return jdbc.sql("""
				select amount, as_of, source, reference from account_balance where insurance_no in (:numbers)
				order by as_of desc, recorded_at desc limit 1
				""").param("numbers", insuranceNos)
			.query((row, n) -> new Balance(Yuan.ofFen(row.getLong("amount")), row.getObject("as_of", LocalDate.class),
					row.getString("source"), row.getString("reference")))
			.optional();
	}
}
