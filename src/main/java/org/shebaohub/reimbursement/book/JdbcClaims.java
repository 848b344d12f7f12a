package org.shebaohub.reimbursement.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.core.ClaimCore;
import org.shebaohub.vault.Vault;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code claim}. */
@Repository
class JdbcClaims implements NodeRows {

	private record Read(Claim claim, String digest) {
	}

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate named;

	private final JdbcClaimParts parts;

	private final Vault vault;

	JdbcClaims(JdbcClient jdbc, NamedParameterJdbcTemplate named, JdbcClaimParts parts, Vault vault) {
		this.jdbc = jdbc;
		this.named = named;
		this.parts = parts;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("claim", "node", "state not in ('PAID', 'REJECTED', 'SETTLED_WITHOUT_PAYOUT')");
	}

	long nextBlock() {
		return jdbc.sql("select nextval('claim_number')").query(Long.class).single();
	}

	void insert(Claim claim, List<ClaimLine> filed) {
		named.update("""
				insert into claim (claim_no, seq, employee_no, node, kind, date_of_service, total, state,
				  payout_reference, liability, filed_by, filed_at, digest)
				values (:claimNo, :seq, :employeeNo, :node, :kind, :dateOfService, :total, :state,
				  :reference, :liability, :filedBy, :filedAt, :digest)
				""", new MapSqlParameterSource("claimNo", claim.claimNo())
			.addValue("seq", ClaimNumbers.number(claim.claimNo()))
			.addValue("employeeNo", claim.employeeNo().value())
			.addValue("node", claim.node().path())
			.addValue("kind", claim.kind().name())
			.addValue("dateOfService", claim.dateOfService())
			.addValue("total", ClaimForm.total(claim.lines()).fen())
			.addValue("state", claim.core().state().name())
			.addValue("reference", claim.core().reference(), Types.VARCHAR)
			.addValue("liability", claim.liability().fen())
			.addValue("filedBy", claim.filed().by())
			.addValue("filedAt", Timestamp.from(claim.filed().at()))
			.addValue("digest", claim.digest(vault, 0)));
		parts.insertLines(claim, filed);
		parts.insertMonths(claim);
	}

	/** Locked until the transaction ends. */
	Optional<Claim> lock(String claimNo) {
		return find(claimNo, " for update");
	}

	Optional<Claim> find(String claimNo) {
		return find(claimNo, "");
	}

	private Optional<Claim> find(String claimNo, String suffix) {
		return jdbc.sql("select * from claim where claim_no = :claimNo" + suffix)
			.param("claimNo", claimNo)
			.query((row, n) -> new Read(claim(row), row.getString("digest")))
			.optional()
			.map(this::checked);
	}

	private Claim checked(Read read) {
		Claim whole = parts.complete(read.claim());
		return read.digest().equals(whole.digest(vault, whole.version())) ? whole : whole.altered();
	}

	/** @throws OptimisticLockingFailureException when somebody else wrote in between */
	void save(Claim claim) {
		int written = named.update("""
				update claim set state = :state, payout_reference = :reference, liability = :liability,
				  approved_by = :approvedBy, approved_on = :approvedOn, paid_on = :paidOn, why = :why, reason = null,
				  version = version + 1, digest = :digest
				where claim_no = :claimNo and version = :version
				""", new MapSqlParameterSource("claimNo", claim.claimNo())
			.addValue("version", claim.version())
			.addValue("state", claim.core().state().name())
			.addValue("reference", claim.core().reference(), Types.VARCHAR)
			.addValue("liability", claim.liability().fen())
			.addValue("approvedBy", claim.fate().approvedBy(), Types.VARCHAR)
			.addValue("approvedOn", claim.fate().approvedOn(), Types.DATE)
			.addValue("paidOn", claim.fate().paidOn(), Types.DATE)
			.addValue("why", sealed(claim), Types.BINARY)
			.addValue("digest", claim.intact() ? claim.digest(vault, claim.version() + 1) : "altered"));
		if (written != 1) {
			throw new OptimisticLockingFailureException("claim " + claim.claimNo());
		}
	}

	/** What a check found: the months anew, and who bears each line. */
	void saveCheck(Claim claim) {
		parts.replaceMonths(claim);
		parts.savePayers(claim);
		save(claim);
	}

	/** What finance allowed of each line. */
	void saveCuts(Claim claim) {
		parts.saveCuts(claim);
	}

	/** The claims that wait for this month of this unit, or of people who stand in no unit. */
	List<String> waitingFor(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select c.claim_no from claim_month m join claim c on c.claim_no = m.claim_no
				where m.insurance_month = :month and (m.unit = :unit or m.unit is null)
				  and c.state in ('PARKED', 'HELD')
				order by c.seq
				""").param("month", month.firstDay()).param("unit", unit).query(String.class).list();
	}

	/** Other claims of the same employee for the same day and total, refused ones left out. */
	List<String> lookalikes(Claim claim) {
		return jdbc.sql("""
				select claim_no from claim where employee_no = :employeeNo and date_of_service = :date
				  and total = :total and claim_no <> :claimNo and state <> 'REJECTED' order by seq
				""")
			.param("employeeNo", claim.employeeNo().value())
			.param("date", claim.dateOfService())
			.param("total", ClaimForm.total(claim.lines()).fen())
			.param("claimNo", claim.claimNo())
			.query(String.class)
			.list();
	}

	private byte[] sealed(Claim claim) {
		String why = claim.fate().reason();
		return why == null ? null : vault.seal(why, place(claim.claimNo()));
	}

	/** What was written before it was sealed is read until the claim is written again. */
	private String why(ResultSet row) throws SQLException {
		byte[] sealed = row.getBytes("why");
		return sealed == null ? row.getString("reason") : vault.open(sealed, place(row.getString("claim_no")));
	}

	private static String place(String claimNo) {
		return "claim.why/" + claimNo;
	}

	private Claim claim(ResultSet row) throws SQLException {
		Yuan liability = Yuan.ofFen(row.getLong("liability"));
		return new Claim(row.getString("claim_no"), new EmployeeNo(row.getString("employee_no")),
				new OrgNode(row.getString("node")), ClaimKind.valueOf(row.getString("kind")),
				date(row, "date_of_service"), Bill.of(List.of()), List.of(),
				new ClaimCore(ClaimState.valueOf(row.getString("state")), row.getString("payout_reference"),
						liability.isPositive()),
				liability, new Claim.Filed(row.getString("filed_by"), row.getTimestamp("filed_at").toInstant()),
				new Claim.Fate(row.getString("approved_by"), date(row, "approved_on"), date(row, "paid_on"),
						why(row)),
				row.getInt("version"), true);
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}
}
