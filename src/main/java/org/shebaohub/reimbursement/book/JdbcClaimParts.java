package org.shebaohub.reimbursement.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.core.Cuts;
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

	/** All lines anew: a line without a cut is allowed in full. */
	void saveCuts(Claim claim) {
		batch.batchUpdate("""
				update claim_line set approved = :approved, cut_reason = :reason
				where claim_no = :claimNo and position = :position
				""", IntStream.range(0, claim.lines().size()).mapToObj(i -> cut(claim, i)).toArray(MapSqlParameterSource[]::new));
	}

	private MapSqlParameterSource cut(Claim claim, int position) {
		Optional<ClaimLine.Cut> cut = claim.bill().cuts().of(position + 1);
		return new MapSqlParameterSource("claimNo", claim.claimNo()).addValue("position", position)
			.addValue("approved", cut.map(made -> made.approved().fen()).orElse(null), Types.BIGINT)
			.addValue("reason", cut.map(made -> vault.seal(made.reason(), cutPlace(claim.claimNo(), position)))
				.orElse(null), Types.VARBINARY);
	}

	Claim complete(Claim claim) {
		return claim.with(bill(claim.claimNo()), months(claim.claimNo()), claim.liability());
	}

	private Bill bill(String claimNo) {
		List<ClaimLine> lines = new ArrayList<>();
		Set<Integer> borne = new TreeSet<>();
		List<ClaimLine.Cut> cuts = new ArrayList<>();
		jdbc.sql("select * from claim_line where claim_no = :claimNo order by position")
			.param("claimNo", claimNo)
			.query(row -> {
				lines.add(line(row, claimNo));
				if (!row.getString("payer").equals(row.getString("payer_filed"))) {
					borne.add(lines.size());
				}
				cut(row, claimNo).ifPresent(cuts::add);
			});
		return new Bill(lines, borne, new Cuts(cuts));
	}

	private ClaimLine line(ResultSet row, String claimNo) throws SQLException {
		return new ClaimLine(vault.open(row.getBytes("description"), place(claimNo, row.getInt("position"))),
				Payer.valueOf(row.getString("payer")), Yuan.ofFen(row.getLong("amount")), date(row, "service_date"));
	}

	private Optional<ClaimLine.Cut> cut(ResultSet row, String claimNo) throws SQLException {
		int position = row.getInt("position");
		Long approved = row.getObject("approved", Long.class);
		return approved == null ? Optional.empty() : Optional.of(new ClaimLine.Cut(position + 1, Yuan.ofFen(approved),
				vault.open(row.getBytes("cut_reason"), cutPlace(claimNo, position))));
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

	private static String cutPlace(String claimNo, int position) {
		return "claim_line.cut_reason/" + claimNo + "/" + position;
	}
}
