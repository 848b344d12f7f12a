package org.shebaohub.contribution.resultfile;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.contribution.ResultHeader;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes facts of a file's lines, all at once; what a correction changes is written down beside them. PostgreSQL knows nothing
 * yet of how many lines there are, and would compare each with each: {@code offset 0} keeps it looking for one after the other.
 */
@Repository
class JdbcResultFacts {

	private static final String MONTH = "f.source = :source and f.unit = :unit and f.insurance_month = :month";

	private static final String NEW = """
			r.source = :source and r.unit = :unit and r.insurance_month = :month and r.reference = :reference and r.live""";

	private static final String SAME = "r.insurance_no = f.insurance_no and r.line = f.line and r.kind = f.kind";

	private static final String UNCHANGED = """
			f.employer_share = r.employer_share and f.employee_share = r.employee_share
			  and (r.effective_on is null or f.effective_on = r.effective_on)
			  and coalesce(f.detail, '') = coalesce(r.detail, '')""";

	private static final String DIFFERENCE = """
			insert into contribution_difference (source, unit, insurance_month, reference, insurance_no, line, kind, what,
			  share_before, share_after, effective_before, effective_after, recorded_at)
			""";

	private final JdbcClient jdbc;

	JdbcResultFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What became of a file's lines. @param creditedOn the last day credited among the new facts, or null */
	record Outcome(int fresh, int ended, int differences, LocalDate creditedOn) {
	}

	Outcome apply(String source, long file, ResultHeader header, boolean correction, Instant now) {
		Map<String, Object> params = params(source, file, header, now);
		int ended = correction ? end(params) : 0;
		int fresh = insert(params, correction);
		int differences = correction ? differences(params) : 0;
		return new Outcome(fresh, ended, differences, creditedOn(params).orElse(null));
	}

	private static Map<String, Object> params(String source, long file, ResultHeader header, Instant now) {
		Map<String, Object> params = new HashMap<>();
		params.put("source", source);
		params.put("file", file);
		params.put("unit", header.unit());
		params.put("month", header.month().firstDay());
		params.put("reference", header.unit() + " " + header.month() + " #" + header.sequence());
		params.put("now", Timestamp.from(now));
		params.put("today", LocalDate.ofInstant(now, BusinessClock.ZONE));
		return params;
	}

	/** Facts that the file says otherwise, or no longer, are ended, not changed. */
	private int end(Map<String, Object> params) {
		return update("""
				update contribution_fact f set live = null, ended_at = :now, ended_by = :reference
				where %s and f.live and not exists (select 1 from result_fact r where r.file_id = :file and %s and %s offset 0)
				""".formatted(MONTH, SAME, UNCHANGED), params);
	}

	private int insert(Map<String, Object> params, boolean correction) {
		return update("""
				insert into contribution_fact (insurance_no, unit, insurance_month, line, kind, source, reference,
				  employer_share, employee_share, effective_on, detail, recorded_at)
				select r.insurance_no, :unit, cast(:month as date), r.line, r.kind, :source, :reference, r.employer_share,
				  r.employee_share, coalesce(r.effective_on, cast(:today as date)), r.detail,
				  cast(:now as timestamp with time zone)
				from result_fact r where r.file_id = :file
				""" + (correction ? "and not exists (select 1 from contribution_fact f where %s and %s and f.live offset 0)"
						.formatted(MONTH, SAME) : ""), params);
	}

	/** Between what was ended and what has come in its place. */
	private int differences(Map<String, Object> params) {
		return update(DIFFERENCE + """
				select :source, :unit, cast(:month as date), :reference, d.insurance_no, d.line, d.kind,
				  case when d.share_after is null then 'WITHDRAWN' else 'CHANGED' end,
				  d.share_before, d.share_after, d.effective_before, d.effective_after, cast(:now as timestamp with time zone)
				from (select f.insurance_no, f.line, f.kind, f.employer_share + f.employee_share as share_before,
				    f.effective_on as effective_before,
				    (select r.employer_share + r.employee_share from contribution_fact r where %1$s) as share_after,
				    (select r.effective_on from contribution_fact r where %1$s) as effective_after
				  from contribution_fact f where %2$s and f.ended_by = :reference) d
				""".formatted(NEW + " and " + SAME, MONTH), params) + update(DIFFERENCE + """
				select :source, :unit, cast(:month as date), :reference, r.insurance_no, r.line, r.kind, 'ADDED', null,
				  r.employer_share + r.employee_share, null, r.effective_on, cast(:now as timestamp with time zone)
				from contribution_fact r where %s
				  and not exists (select 1 from contribution_fact f where %s and %s and f.ended_by = :reference offset 0)
				""".formatted(NEW, MONTH, SAME), params);
	}

	private Optional<LocalDate> creditedOn(Map<String, Object> params) {
		return jdbc.sql("""
				select max(effective_on) from contribution_fact where source = :source and unit = :unit
				  and insurance_month = :month and reference = :reference and kind = 'CREDITED' and live
				""").params(params).query(LocalDate.class).optional();
	}

	private int update(String sql, Map<String, Object> params) {
		return jdbc.sql(sql).params(params).update();
	}
}
