package org.shebaohub.reimbursement.voucher;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which document is the voucher of which payment. */
@Repository
class JdbcClaimVouchers {

	private final JdbcClient jdbc;

	JdbcClaimVouchers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean exists(String reference) {
		return jdbc.sql("select count(*) from claim_voucher where reference = ?").param(reference).query(Integer.class)
			.single() > 0;
	}

	void insert(String reference, String claimNo, long document, Instant now) {
		jdbc.sql("insert into claim_voucher (reference, claim_no, document_id, rendered_at) values (?, ?, ?, ?)")
			.params(reference, claimNo, document, Timestamp.from(now))
			.update();
	}

	int voidAll(String claimNo, LocalDate on) {
		return jdbc.sql("update claim_voucher set voided_on = ? where claim_no = ? and voided_on is null")
			.params(on, claimNo)
			.update();
	}

	/** The document of the one that is valid. */
	Optional<Long> valid(String claimNo) {
		return jdbc.sql("select document_id from claim_voucher where claim_no = ? and voided_on is null")
			.param(claimNo)
			.query(Long.class)
			.optional();
	}
}
