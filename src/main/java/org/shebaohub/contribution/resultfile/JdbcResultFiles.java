package org.shebaohub.contribution.resultfile;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultHeader;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files were applied, and for whose units a source may speak. */
@Repository
class JdbcResultFiles {

	private final JdbcClient jdbc;

	JdbcResultFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The unit's node, when the unit is insured at that place. Its month is locked until the caller commits: no other
	 * file of it is applied meanwhile, and no claim is parked by what it said before.
	 */
	Optional<OrgNode> lock(ResultHeader header, String place) {
		Optional<OrgNode> node = jdbc.sql("""
				select node from declaration_unit where unit = :unit and insured_place = :place for update
				""").param("unit", header.unit()).param("place", place).query(String.class).optional().map(OrgNode::new);
		jdbc.sql("""
				select declaration_no from declaration where unit = :unit and insurance_month = :month
				order by declaration_no for update
				""").param("unit", header.unit()).param("month", header.month().firstDay()).query(String.class).list();
		return node;
	}

	/** The highest sequence that was applied, 0 when none was. */
	int lastSequence(String source, ResultHeader header) {
		return jdbc.sql("""
				select coalesce(max(sequence), 0) from result_file where source = :source and unit = :unit
				  and insurance_month = :month
				""")
			.param("source", source)
			.param("unit", header.unit())
			.param("month", header.month().firstDay())
			.query(Integer.class)
			.single();
	}

	void insert(ResultFile file, Instant now) {
		jdbc.sql("""
				insert into result_file (source, unit, insurance_month, sequence, file_id, digest, line_count, total, applied_at)
				values (:source, :unit, :month, :sequence, :file, :digest, :count, :total, :now)
				""")
			.param("source", file.filed().source())
			.param("unit", file.header().unit())
			.param("month", file.header().month().firstDay())
			.param("sequence", file.header().sequence())
			.param("file", file.filed().claim().file())
			.param("digest", file.filed().digest())
			.param("count", file.count())
			.param("total", file.total().fen())
			.param("now", Timestamp.from(now))
			.update();
	}

	/**
	 * Lists whose every line that was not refused is credited by now; they count as credited, whoever says so.
	 *
	 * @return their numbers
	 */
	List<String> creditLists(ResultHeader header, LocalDate on, Instant now) {
		List<String> numbers = jdbc.sql("""
				select d.declaration_no from declaration d where d.unit = :unit and d.insurance_month = :month
				  and d.state <> 'CREDITED'
				  and exists (select 1 from contribution_line l where l.declaration_no = d.declaration_no
				    and l.rejected_code is null)
				  and not exists (select 1 from contribution_line l where l.declaration_no = d.declaration_no
				    and l.rejected_code is null
				    and not exists (select 1 from contribution_fact f where f.insurance_no = l.insurance_no
				      and f.insurance_month = l.insurance_month and f.line = l.line and f.unit = l.unit
				      and f.kind = 'CREDITED' and f.live))
				order by d.declaration_no
				""").param("unit", header.unit()).param("month", header.month().firstDay()).query(String.class).list();
		numbers.forEach(number -> jdbc.sql("""
				update declaration set state = 'CREDITED', state_since = :now, credited_on = :on,
				  paid_on = coalesce(paid_on, :on), version = version + 1 where declaration_no = :number
				""").param("now", Timestamp.from(now)).param("on", on).param("number", number).update());
		return numbers;
	}
}
