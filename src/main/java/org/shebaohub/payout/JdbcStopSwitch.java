package org.shebaohub.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.shebaohub.operationlog.SealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that lets money go; what the hub did not write, or not last, counts as stopped. */
@Repository
class JdbcStopSwitch implements SealedRows {

	/** @param by who has said that the store is matched, null while nobody has */
	record Behind(long known, LocalDate from, Instant since, String by) {
	}

	private record Row(boolean stopped, String by, String reason, Behind behind, int version, String digest) {

		Row turned(boolean stop, String person, String why) {
			return new Row(stop, person, why, behind, version, digest);
		}

		Row with(Behind other) {
			return new Row(stopped, by, reason, other, version, digest);
		}
	}

	private final JdbcClient jdbc;

	private final Seals seals;

	/** That a send has seen: an older row, written back with its own digest, has a lower one. */
	private final AtomicInteger newest = new AtomicInteger();

	JdbcStopSwitch(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	/** Read under the row's lock: whoever stops waits for the sends that have read, and they are the last. */
	boolean isStopped() {
		Row row = read(" for update");
		boolean genuine = isIntact(row) && newest.accumulateAndGet(row.version(), Math::max) == row.version();
		return !genuine || row.stopped();
	}

	boolean isIntact() {
		return isIntact(read(""));
	}

	void turn(boolean stopped, String by, String reason, Instant now) {
		write(read(" for update").turned(stopped, by, reason), now);
	}

	/** Stops, and remembers that the store was restored. */
	void fallBehind(long known, LocalDate from, String by, String reason, Instant now) {
		write(read(" for update").turned(true, by, reason).with(new Behind(known, from, now.truncatedTo(ChronoUnit.MICROS), null)), now);
	}

	/** While a restored store has not been matched with the bank. */
	Optional<Behind> behind() {
		return Optional.ofNullable(read(" for update").behind());
	}

	/** The first of two has said that it is matched. */
	void matchedBy(String person, Instant now) {
		Row row = read(" for update");
		write(row.with(new Behind(row.behind().known(), row.behind().from(), row.behind().since(), person)), now);
	}

	/** Behind no more, and going again. */
	void matched(String by, String reason, Instant now) {
		write(read(" for update").turned(false, by, reason).with(null), now);
	}

	@Override
	public String table() {
		return "payout_switch";
	}

	@Override
	public long sealFirst() {
		Row row = read(" for update");
		return row.digest().isEmpty() ? jdbc.sql("update payout_switch set digest = ? where id = 1").param(digest(row)).update() : 0;
	}

	@Override
	public List<String> altered() {
		return isIntact() ? List.of() : List.of(table());
	}

	private Row read(String suffix) {
		return jdbc.sql("select * from payout_switch where id = 1" + suffix).query((row, n) -> row(row)).single();
	}

	private static Row row(ResultSet row) throws SQLException {
		Long known = row.getObject("behind", Long.class);
		Behind behind = known == null ? null : new Behind(known, row.getObject("behind_from", LocalDate.class),
				row.getTimestamp("behind_since").toInstant(), row.getString("matched_by"));
		return new Row(row.getBoolean("stopped"), row.getString("changed_by"), row.getString("reason"), behind, row.getInt("version"),
				row.getString("digest"));
	}

	private void write(Row next, Instant now) {
		Row newer = new Row(next.stopped(), next.by(), next.reason(), next.behind(), next.version() + 1, "");
		Behind behind = newer.behind();
		jdbc.sql("""
				update payout_switch set stopped = :stopped, changed_by = :by, reason = :reason, changed_at = :now, behind = :behind,
				  behind_from = :from, behind_since = :since, matched_by = :matchedBy, version = :version, digest = :digest
				where id = 1
				""").param("stopped", newer.stopped()).param("by", newer.by()).param("reason", newer.reason())
				.param("now", Timestamp.from(now)).param("behind", behind == null ? null : behind.known(), Types.BIGINT)
				.param("from", behind == null ? null : behind.from(), Types.DATE)
				.param("since", behind == null ? null : behind.since().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
				.param("matchedBy", behind == null ? null : behind.by(), Types.VARCHAR)
				.param("version", newer.version()).param("digest", digest(newer)).update();
	}

	private boolean isIntact(Row row) {
		return row.digest().equals(digest(row));
	}

	private String digest(Row row) {
		return seals.ofSwitch(row.stopped(), row.by(), row.reason(), row.behind(), row.version());
	}
}
