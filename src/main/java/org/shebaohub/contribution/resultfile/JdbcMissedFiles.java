package org.shebaohub.contribution.resultfile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files are missing, and when that was last said. */
@Repository
class JdbcMissedFiles {

	private final JdbcClient jdbc;

	JdbcMissedFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever says that files of the month are missing or have come holds this first, until the transaction ends. */
	void lock(String source, InsuranceMonth month) {
		jdbc.sql("""
				insert into missed_file (source, insurance_month, missed_at) values (:source, :month, :never)
				on conflict do nothing
				""").param("source", source).param("month", month.firstDay())
			.param("never", Timestamp.from(Instant.EPOCH)).update();
		jdbc.sql("select source from missed_file where source = :source and insurance_month = :month for update")
			.param("source", source).param("month", month.firstDay()).query(String.class).single();
	}

	/** False when the month was missed today before, by whichever instance. */
	boolean missedToday(String source, InsuranceMonth month, BusinessClock clock) {
		return jdbc.sql("""
				update missed_file set missed_at = :now
				where source = :source and insurance_month = :month and missed_at < :today
				""").param("source", source).param("month", month.firstDay())
			.param("now", Timestamp.from(clock.now()))
			.param("today", Timestamp.from(clock.today().atStartOfDay(BusinessClock.ZONE).toInstant())).update() == 1;
	}

	/** The units of a place with a list of the month for which the source has sent nothing. */
	List<String> unitsWithout(String source, String place, InsuranceMonth month) {
		return jdbc.sql("""
				select u.unit from declaration_unit u where u.insured_place = :place
				  and exists (select 1 from declaration d where d.unit = u.unit and d.insurance_month = :month)
				  and not exists (select 1 from result_file f where f.source = :source and f.unit = u.unit
				    and f.insurance_month = :month)
				order by u.unit
				""")
			.param("source", source)
			.param("place", place)
			.param("month", month.firstDay())
			.query(String.class)
			.list();
	}
}
