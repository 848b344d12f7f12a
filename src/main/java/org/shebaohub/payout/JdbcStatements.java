package org.shebaohub.payout;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's statements as far as they were read, and where they do not agree with the payouts. */
@Repository
class JdbcStatements {

	private final JdbcClient jdbc;

	JdbcStatements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** True when nobody expected this day's statement before. */
	boolean expect(LocalDate day) {
		return jdbc.sql("insert into bank_statement (on_day, watched) values (?, false) on conflict do nothing")
				.param(day).update() == 1;
	}

	/** True when that changed anything. */
	boolean watch(LocalDate day, boolean watched) {
		return jdbc.sql("update bank_statement set watched = ? where on_day = ? and watched <> ?")
				.params(watched, day, watched).update() == 1;
	}

	void matched(LocalDate day, Instant now) {
		jdbc.sql("update bank_statement set matched_at = ? where on_day = ?").params(Timestamp.from(now), day).update();
	}

	/** Which of these days were not held against the payouts since that moment. */
	List<LocalDate> unmatched(List<LocalDate> days, Instant since) {
		List<LocalDate> matched = jdbc.sql("select on_day from bank_statement where matched_at >= ?").param(Timestamp.from(since))
				.query(LocalDate.class).list();
		return days.stream().filter(day -> !matched.contains(day)).toList();
	}

	/** Whether any statement shows a debit of this reference. */
	boolean shows(String reference) {
		return jdbc.sql("select count(*) from bank_line where reference = ? and direction = 'DEBIT'").param(shortened(reference))
				.query(Long.class).single() > 0;
	}

	/** False when the bank's serial is known. */
	boolean insert(LocalDate day, BankStatement.Line line) {
		return jdbc.sql("""
				insert into bank_line (serial, on_day, reference, direction, fen, booked_on) values (?, ?, ?, ?, ?, ?)
				on conflict do nothing
				""").params(line.serial(), day, shortened(line.reference()), line.direction().name(),
				line.amount().fen(), line.bookedOn()).update() == 1;
	}

	/** The lines of a day that were read before. */
	List<BankStatement.Line> lines(LocalDate day) {
		return jdbc.sql("select * from bank_line where on_day = ?").param(day)
				.query((row, n) -> new BankStatement.Line(row.getString("serial"), row.getString("reference"),
						BankStatement.Direction.valueOf(row.getString("direction")), Yuan.ofFen(row.getLong("fen")),
						row.getObject("booked_on", LocalDate.class))).list();
	}

	/** What the hub takes for paid until that day, and no statement shows. */
	List<String> missing(LocalDate until) {
		return jdbc.sql("""
				select reference from payout where listed_on is null and paid_on <= ? and state = 'PAID'
				order by reference
				""").param(until).query(String.class).list();
	}

	/** What was sent until that moment and is still open. */
	List<String> open(Instant sentUntil) {
		return jdbc.sql("""
				select reference from payout where state in ('ACCEPTED', 'UNKNOWN') and sent_at <= ? order by reference
				""").param(Timestamp.from(sentUntil)).query(String.class).list();
	}

	/** False when this was found before. */
	boolean insert(StatementFinding finding) {
		return jdbc.sql("""
				insert into statement_finding (kind, subject, reference, on_day, detail, found_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing
				""").params(finding.kind(), finding.subject(), shortened(finding.reference()), finding.day(),
				finding.detail(), Timestamp.from(finding.foundAt())).update() == 1;
	}

	/** A later statement showed what was missing. */
	boolean close(String kind, String subject, Instant now) {
		return jdbc.sql("update statement_finding set closed_at = ? where kind = ? and subject = ? and closed_at is null")
				.params(Timestamp.from(now), kind, subject).update() == 1;
	}

	/** At and below a node, the newest first; what is about no payout lies with the group. */
	List<StatementFinding> findings(OrgNode scope, long before, int limit) {
		return jdbc.sql("""
				select f.* from statement_finding f left join payout p on p.reference = f.reference
				where f.id < :before and (coalesce(p.node, :group) = :scope or coalesce(p.node, :group) like :below)
				order by f.id desc limit :limit""").param("group", Actor.HUB.scope().path()).param("scope", scope.path())
				.param("below", scope.path() + "/%").param("limit", limit)
				.param("before", before).query((row, n) -> new StatementFinding(row.getLong("id"), row.getString("kind"), row.getString("subject"),
						row.getString("reference"), row.getObject("on_day", LocalDate.class), row.getString("detail"),
						row.getTimestamp("found_at").toInstant(), Optional.ofNullable(row.getTimestamp("closed_at"))
								.map(Timestamp::toInstant).orElse(null))).list();
	}

	private static String shortened(String reference) {
		return reference.length() <= 80 ? reference : reference.substring(0, 80);
	}
}
