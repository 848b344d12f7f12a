package org.shebaohub.reimbursement.backclaim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.BackClaimView.State;
import org.shebaohub.vault.Vault;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code back_claim}. */
@Repository
class JdbcBackClaims implements NodeRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcBackClaims(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public At at() {
		return new At("back_claim", "node", "state not in ('ACCEPTED', 'WITHDRAWN')");
	}

	void insert(BackClaim fresh) {
		jdbc.sql("""
				insert into back_claim (claim_no, node, amount, in_arrears, state) values (?, ?, ?, ?, ?)
				""")
			.params(fresh.claimNo(), fresh.node().path(), fresh.amount().fen(), fresh.inArrears().fen(), fresh.state().name())
			.update();
	}

	/** @throws OptimisticLockingFailureException when somebody else wrote in between */
	void save(BackClaim next) {
		BackClaim.Application application = next.application();
		int written = jdbc.sql("""
				update back_claim set amount = :amount, in_arrears = :inArrears, state = :state, application_no = :no,
				  submitted_on = :submittedOn, decided_on = :decidedOn, accepted = :accepted, reason = :reason,
				  version = version + 1
				where claim_no = :claimNo and version = :version
				""")
			.param("amount", next.amount().fen()).param("inArrears", next.inArrears().fen())
			.param("state", next.state().name())
			.param("no", application.no(), Types.VARCHAR)
			.param("submittedOn", application.submittedOn(), Types.DATE)
			.param("decidedOn", application.decidedOn(), Types.DATE)
			.param("accepted", application.accepted() == null ? null : application.accepted().fen(), Types.BIGINT)
			.param("reason", vault.seal(application.reason(), place(next.claimNo())), Types.VARBINARY)
			.param("claimNo", next.claimNo()).param("version", next.version())
			.update();
		if (written != 1) {
			throw new OptimisticLockingFailureException("back-claim " + next.claimNo());
		}
	}

	Optional<BackClaim> find(String claimNo) {
		return jdbc.sql("select * from back_claim where claim_no = ?").param(claimNo).query(this::read).optional();
	}

	/** At and below a node, by claim; a page after the last number seen. */
	List<BackClaim> list(OrgNode scope, State state, String after, int limit) {
		return jdbc.sql("""
				select * from back_claim where state = :state and claim_no > :after and (node = :node or node like :below)
				order by claim_no limit :limit
				""")
			.param("state", state.name())
			.param("after", after)
			.param("node", scope.path())
			.param("below", scope.path() + "/%")
			.param("limit", limit)
			.query(this::read)
			.list();
	}

	private BackClaim read(ResultSet row, int number) throws SQLException {
		String claimNo = row.getString("claim_no");
		Long accepted = row.getObject("accepted", Long.class);
		return new BackClaim(claimNo, new OrgNode(row.getString("node")), Yuan.ofFen(row.getLong("amount")),
				Yuan.ofFen(row.getLong("in_arrears")), State.valueOf(row.getString("state")),
				new BackClaim.Application(row.getString("application_no"), date(row, "submitted_on"),
						date(row, "decided_on"), accepted == null ? null : Yuan.ofFen(accepted),
						vault.open(row.getBytes("reason"), place(claimNo))),
				row.getInt("version"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static String place(String claimNo) {
		return "back_claim.reason/" + claimNo;
	}
}
