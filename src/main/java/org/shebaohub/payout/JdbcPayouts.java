package org.shebaohub.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.Payout.Approved;
import org.shebaohub.payout.Payout.Progress;
import org.shebaohub.payout.core.Hold;
import org.shebaohub.payout.core.Opinion;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.payout.core.Standing;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The payouts' rows; every write is guarded by the version that was read. */
@Repository
class JdbcPayouts {

	private final JdbcClient jdbc;

	private final Seals seals;

	JdbcPayouts(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	/** False when the claim has got a live payout meanwhile; waits for a transaction that is about to give it one. */
	boolean insert(Approved approved, Progress progress, Instant now) {
		return written(jdbc.sql("""
				insert into payout (reference, claim_no, number, live_claim, employee_no, node, fen, account,
				  account_tail, payee_index, digest, approved_by, approved_at, released_by, state, hold, maybe_sent,
				  sent_at, not_found, booked, opinion_by, opinion_paid, bookings, counted_on, paid_on, listed_on, cause, bank_serial,
				  changed_at, version, seal)
				values (:reference, :claimNo, :number, :claimNo, :employeeNo, :node, :fen, :account, :tail, :payee,
				  :digest, :approvedBy, :now, :releasedBy, :state, :hold, :maybeSent, :sentAt, :notFound, :booked,
				  :opinionBy, :opinionPaid, :bookings, :countedOn, :paidOn, :listedOn, :cause, :serial, :now, :version, :seal)
				on conflict do nothing
				""")
				.param("number", approved.number()).param("employeeNo", approved.employeeNo().value())
				.param("node", approved.node().path()).param("fen", approved.amount().fen())
				.param("account", approved.account()).param("tail", approved.accountTail())
				.param("payee", approved.payeeIndex()).param("digest", approved.digest())
				.param("approvedBy", approved.approvedBy()), approved, progress, 1, now);
	}

	/** Writes what became of it. @throws OptimisticLockingFailureException when it is not as it was read */
	void update(Payout before, Progress next, Instant now) {
		boolean written = written(jdbc.sql("""
				update payout set released_by = :releasedBy, state = :state, hold = :hold, maybe_sent = :maybeSent,
				  sent_at = :sentAt, not_found = :notFound, booked = :booked, opinion_by = :opinionBy,
				  opinion_paid = :opinionPaid, bookings = :bookings, counted_on = :countedOn, paid_on = :paidOn,
				  listed_on = :listedOn, cause = :cause, bank_serial = :serial, changed_at = :now, version = :version, seal = :seal
				where reference = :reference and version = :version - 1 and claim_no = :claimNo
				"""), before.approved(), next, before.version() + 1, now);
		if (!written) {
			throw new OptimisticLockingFailureException("payout " + before.reference() + " has moved on");
		}
		if (before.state().isLive() != next.standing().state().isLive()) {
			moveLiveSlot(before, next.standing().state());
		}
	}

	/** A dead payout that turns out to be alive gets the claim's slot back only if no later payout has it. */
	private void moveLiveSlot(Payout payout, PayoutState state) {
		jdbc.sql("""
				update payout set live_claim = case when :live
				    and not exists (select 1 from payout o where o.live_claim = :claimNo) then claim_no end
				where reference = :reference
				""").param("live", state.isLive()).param("claimNo", payout.claimNo())
				.param("reference", payout.reference()).update();
	}

	private boolean written(StatementSpec sql, Approved approved, Progress next, int version, Instant now) {
		Standing standing = next.standing();
		Opinion opinion = standing.opinion();
		return sql.param("reference", approved.reference()).param("claimNo", approved.claimNo())
				.param("releasedBy", next.releasedBy()).param("state", standing.state().name())
				.param("hold", standing.hold().name()).param("maybeSent", standing.maybeSent())
				.param("sentAt", standing.sentAt() == null ? null : Timestamp.from(standing.sentAt()))
				.param("notFound", standing.notFound()).param("booked", standing.booked())
				.param("opinionBy", opinion == null ? null : opinion.by())
				.param("opinionPaid", opinion == null ? null : opinion.paid())
				.param("bookings", next.bookings()).param("countedOn", next.countedOn())
				.param("paidOn", next.paidOn()).param("listedOn", next.listedOn()).param("cause", next.cause()).param("serial", next.serial())
				.param("now", Timestamp.from(now)).param("version", version)
				.param("seal", seals.seal(approved, next, version)).update() == 1;
	}

	/** Reads the row and keeps others from it until the transaction ends. */
	Optional<Payout> lock(String reference) {
		return jdbc.sql("select * from payout where reference = ? for update").param(reference)
				.query(JdbcPayouts::read).optional();
	}

	Optional<Payout> find(String reference) {
		return jdbc.sql("select * from payout where reference = ?").param(reference).query(JdbcPayouts::read)
				.optional();
	}

	/** All that a claim has had, the latest last. */
	List<Payout> of(String claimNo) {
		return jdbc.sql("select * from payout where claim_no = ? order by number").param(claimNo)
				.query(JdbcPayouts::read).list();
	}

	/** A page in the order of references. */
	List<Payout> after(String reference, int limit) {
		return jdbc.sql("select * from payout where reference > ? order by reference limit ?").params(reference, limit)
				.query(JdbcPayouts::read).list();
	}

	void reseal(Payout payout) {
		jdbc.sql("update payout set seal = ? where reference = ? and seal = ?")
				.params(seals.seal(payout.approved(), payout.progress(), payout.version()), payout.reference(), payout.seal())
				.update();
	}

	/** True when an earlier payout of the same claim is in dispute: money may have left under it. */
	boolean hasDisputedSibling(Approved approved) {
		return approved.number() > 1 && jdbc.sql("""
				select count(*) from payout where claim_no = ? and number < ? and state = 'CONTRADICTED'
				""").params(approved.claimNo(), approved.number()).query(Integer.class).single() > 0;
	}

	static Payout read(ResultSet row, int number) throws SQLException {
		Approved approved = new Approved(row.getString("reference"), row.getString("claim_no"), row.getInt("number"),
				new EmployeeNo(row.getString("employee_no")), new OrgNode(row.getString("node")),
				Yuan.ofFen(row.getLong("fen")), row.getBytes("account"), row.getString("account_tail"),
				row.getString("payee_index"), row.getString("digest"), row.getString("approved_by"));
		Timestamp sentAt = row.getTimestamp("sent_at");
		String opinionBy = row.getString("opinion_by");
		Standing standing = new Standing(PayoutState.valueOf(row.getString("state")),
				Hold.valueOf(row.getString("hold")), row.getBoolean("maybe_sent"),
				sentAt == null ? null : sentAt.toInstant(), row.getInt("not_found"), row.getBoolean("booked"),
				opinionBy == null ? null : new Opinion(opinionBy, row.getBoolean("opinion_paid")));
		Progress progress = new Progress(standing, row.getString("released_by"), row.getInt("bookings"),
				row.getObject("counted_on", LocalDate.class), row.getObject("paid_on", LocalDate.class),
				row.getObject("listed_on", LocalDate.class), row.getString("cause"),
				row.getString("bank_serial"));
		return new Payout(approved, progress, row.getInt("version"), row.getString("seal"));
	}
}
