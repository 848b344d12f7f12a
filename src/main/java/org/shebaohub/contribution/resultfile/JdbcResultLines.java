package org.shebaohub.contribution.resultfile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a file beside the facts, until they are facts; some thousand in memory at a time. */
@Repository
class JdbcResultLines {

	private static final int BATCH = 2000;

	private static final String INSERT = """
			insert into result_line (file_id, line_no, insurance_no, line, employer_share, employee_share, paid_on,
			  credited_on, rejected_code)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate batch;

	private final JdbcClient jdbc;

	JdbcResultLines(JdbcClient jdbc, javax.sql.DataSource dataSource) {
		this.jdbc = jdbc;
		this.batch = new JdbcTemplate(dataSource);
	}

	/** @return how many there were */
	int write(long file, ResultFile.Lines lines) {
		List<ResultLine> waiting = new ArrayList<>(BATCH);
		int[] written = { 0 };
		lines.forEach(line -> {
			waiting.add(line);
			if (waiting.size() == BATCH) {
				written[0] += write(file, waiting);
			}
		});
		return written[0] + write(file, waiting);
	}

	private int write(long file, List<ResultLine> lines) {
		int size = lines.size();
		batch.batchUpdate(INSERT, lines, BATCH, (row, line) -> set(row, file, line));
		lines.clear();
		return size;
	}

	private static void set(PreparedStatement row, long file, ResultLine line) throws SQLException {
		row.setLong(1, file);
		row.setInt(2, line.number());
		row.setString(3, line.insuranceNo());
		row.setString(4, line.line().name());
		row.setLong(5, line.employerShare().fen());
		row.setLong(6, line.employeeShare().fen());
		row.setObject(7, line.paidOn());
		row.setObject(8, line.creditedOn());
		row.setString(9, line.credited() ? null : line.reason() == null ? "UNKNOWN" : line.reason());
	}

	/** The line on which a person and insurance line stand for the second time. */
	Optional<Integer> doubled(long file) {
		return jdbc.sql("""
				select max(line_no) from result_line where file_id = :file group by insurance_no, line
				having count(*) > 1 order by 1 limit 1
				""").param("file", file).query(Integer.class).optional();
	}

	/** The first line with a day that has not come. */
	Optional<Integer> ahead(long file, LocalDate today) {
		return jdbc.sql("""
				select line_no from result_line where file_id = :file and (paid_on > :today or credited_on > :today)
				order by line_no limit 1
				""").param("file", file).param("today", today).query(Integer.class).optional();
	}

	void clear(long file) {
		jdbc.sql("delete from result_line where file_id = :file").param("file", file).update();
	}
}
