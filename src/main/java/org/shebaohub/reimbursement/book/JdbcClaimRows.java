package org.shebaohub.reimbursement.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.operationlog.SealedRows;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims that money may still be decided on. */
@Repository
class JdbcClaimRows implements SealedRows {

	private static final String OPEN = "select claim_no from claim where state not in ('PAID', 'REJECTED', 'SETTLED_WITHOUT_PAYOUT') ";

	private final JdbcClient jdbc;

	private final JdbcClaims claims;

	private final Vault vault;

	JdbcClaimRows(JdbcClient jdbc, JdbcClaims claims, Vault vault) {
		this.jdbc = jdbc;
		this.claims = claims;
		this.vault = vault;
	}

	@Override
	public String table() {
		return "claim";
	}

	@Override
	public long sealFirst() {
		return open("and digest = '' ").mapToLong(claim -> jdbc.sql("update claim set digest = ? where claim_no = ? and digest = ''")
			.params(claim.digest(vault, claim.version()), claim.claimNo()).update()).sum();
	}

	@Override
	public List<String> altered() {
		return open("").filter(claim -> !claim.intact()).map(claim -> "claim " + claim.claimNo()).toList();
	}

	private Stream<Claim> open(String more) {
		return jdbc.sql(OPEN + more + "order by claim_no").query(String.class).list().stream().map(claims::find).flatMap(Optional::stream);
	}
}
