package org.shebaohub.contribution.statement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.contribution.ContributionStatement.PaidShare;
import org.shebaohub.contribution.PastMonths.Base;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shares as they stand on the lists, and bases as of a day. */
@Repository
class JdbcShares {

	/** A month of a line. */
	record Place(InsuranceLine line, InsuranceMonth month) {
	}

	record Shares(Yuan employer, Yuan employee) {
	}

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	JdbcShares(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	List<InsuranceLine> lines(List<String> numbers) {
		return jdbc.sql("select distinct line from coverage where employee_no in (:numbers)").param("numbers", numbers)
			.query(String.class).list().stream().map(InsuranceLine::valueOf).sorted().toList();
	}

	/** The latest list counts where a month stands on several. */
	Map<Place, Shares> shares(List<String> numbers, InsuranceMonth from, InsuranceMonth to) {
		Map<Place, Shares> shares = new HashMap<>();
		jdbc.sql("""
				select line, insurance_month, employer_share, employee_share from contribution_line
				where employee_no in (:numbers) and insurance_month between :from and :to order by declaration_no""")
			.param("numbers", numbers).param("from", from.firstDay()).param("to", to.firstDay())
			.query(row -> {
				shares.put(new Place(InsuranceLine.valueOf(row.getString("line")),
						InsuranceMonth.containing(row.getObject("insurance_month", LocalDate.class))),
						new Shares(Yuan.ofFen(row.getLong("employer_share")), Yuan.ofFen(row.getLong("employee_share"))));
			});
		return shares;
	}

	/** What was paid of a month's personal shares, as any source says it; the latest list counts. */
	Map<InsuranceLine, PaidShare> paid(String number, InsuranceMonth month) {
		Map<InsuranceLine, PaidShare> shares = new EnumMap<>(InsuranceLine.class);
		jdbc.sql("""
				select l.line, l.employee_share, l.declaration_no from contribution_line l
				where l.employee_no = :no and l.insurance_month = :month and l.rejected_code is null
				  and exists (select 1 from contribution_fact f where f.insurance_no = l.insurance_no and f.unit = l.unit
				    and f.insurance_month = l.insurance_month and f.line = l.line and f.kind in ('PAID', 'CREDITED') and f.live)
				order by l.declaration_no""")
			.param("no", number).param("month", month.firstDay())
			.query(row -> {
				shares.put(InsuranceLine.valueOf(row.getString("line")),
						new PaidShare(Yuan.ofFen(row.getLong("employee_share")), row.getString("declaration_no")));
			});
		return shares;
	}

	/** Oldest first. */
	List<Base> bases(List<String> numbers) {
		return jdbc.sql("select * from contribution_base where employee_no in (:numbers) order by valid_from")
			.param("numbers", numbers)
			.query((row, index) -> new Base(new EmployeeNo(row.getString("employee_no")),
					InsuranceLine.valueOf(row.getString("line")), row.getObject("valid_from", LocalDate.class),
					Yuan.ofFen(row.getLong("base"))))
			.list();
	}

	void insert(List<Base> bases) {
		batch.batchUpdate("""
				insert into contribution_base (employee_no, line, valid_from, base) values (:no, :line, :from, :base)
				on conflict do nothing""",
				bases.stream().map(base -> new MapSqlParameterSource("no", base.no().value())
					.addValue("line", base.line().name()).addValue("from", base.from())
					.addValue("base", base.base().fen())).toArray(MapSqlParameterSource[]::new));
	}
}
