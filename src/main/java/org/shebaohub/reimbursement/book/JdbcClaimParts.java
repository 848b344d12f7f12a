package org.shebaohub.reimbursement.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of claims, their descriptions sealed because they tell of illnesses, and the months that were looked at. */
@Repository
class JdbcClaimParts {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final Vault vault;

	JdbcClaimParts(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Vault vault) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.vault = vault;
	}

	void insertLines(Claim claim, List<ClaimLine> filed) {
		batch.batchUpdate("""
				insert into claim_line (claim_no, position, description, payer_filed, payer, amount, service_date)
				values (:claimNo, :position, :description, :payerFiled, :payer, :amount, :serviceDate)
				""",
				IntStream.range(0, filed.size())
					.mapToObj(i -> payer(claim, i)
						.addValue("description", vault.seal(filed.get(i).description(), place(claim.claimNo(), i)))
						.addValue("payerFiled", filed.get(i).payer().name())
						.addValue("amount", filed.get(i).amount().fen())
						.addValue("serviceDate", filed.get(i).serviceDate(), Types.DATE))
					.toArray(MapSqlParameterSource[]::new));
	}

	void savePayers(Claim claim) {
		batch.batchUpdate("update claim_line set payer = :payer where claim_no = :claimNo and position = :position",
				IntStream.range(0, claim.lines().size()).mapToObj(i -> payer(claim, i)).toArray(MapSqlParameterSource[]::new));
	}

	private static MapSqlParameterSource payer(Claim claim, int position) {
		return new MapSqlParameterSource("claimNo", claim.claimNo()).addValue("position", position)
			.addValue("payer", claim.lines().get(position).payer().name());
	}

	void replaceMonths(Claim claim) {
		jdbc.sql("delete from claim_month where claim_no = :claimNo").param("claimNo", claim.claimNo()).update();
		insertMonths(claim);
	}

	void insertMonths(Claim claim) {
		batch.batchUpdate("""
				insert into claim_month (claim_no, insurance_month, status, repaired_on, cause, evidence, unit,
				  declaration_no)
				values (:claimNo, :month, :status, :repairedOn, :cause, :evidence, :unit, :declarationNo)
				""",
				claim.months()
					.stream()
					.map(month -> new MapSqlParameterSource("claimNo", claim.claimNo())
						.addValue("month", month.month().firstDay())
						.addValue("status", month.status().name())
						.addValue("repairedOn", month.repairedOn(), Types.DATE)
						.addValue("cause", month.cause(), Types.VARCHAR)
						.addValue("evidence", month.evidence())
						.addValue("unit", month.unit(), Types.VARCHAR)
						.addValue("declarationNo", month.declarationNo(), Types.VARCHAR))
					.toArray(MapSqlParameterSource[]::new));
	}

	Claim complete(Claim claim) {
		return new Claim(claim.claimNo(), claim.employeeNo(), claim.node(), claim.kind(), claim.dateOfService(),
				lines(claim.claimNo()), months(claim.claimNo()), claim.core(), claim.liability(), claim.filed(),
				claim.fate(), claim.version());
	}

	private List<ClaimLine> lines(String claimNo) {
		return jdbc.sql("""
				select position, description, payer, amount, service_date from claim_line
				where claim_no = :claimNo order by position
				""")
			.param("claimNo", claimNo)
			.query((row, n) -> new ClaimLine(
					vault.open(row.getBytes("description"), place(claimNo, row.getInt("position"))),
					Payer.valueOf(row.getString("payer")), Yuan.ofFen(row.getLong("amount")), date(row, "service_date")))
			.list();
	}

	private List<MonthStatus> months(String claimNo) {
		return jdbc.sql("select * from claim_month where claim_no = :claimNo order by insurance_month")
			.param("claimNo", claimNo)
			.query((row, n) -> new MonthStatus(InsuranceMonth.containing(date(row, "insurance_month")),
					ContributionStatus.valueOf(row.getString("status")), date(row, "repaired_on"), row.getString("cause"),
					row.getString("evidence"), row.getString("unit"), row.getString("declaration_no")))
			.list();
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static String place(String claimNo, int position) {
		return "claim_line.description/" + claimNo + "/" + position;
	}
}
