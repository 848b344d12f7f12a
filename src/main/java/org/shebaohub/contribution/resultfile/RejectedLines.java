package org.shebaohub.contribution.resultfile;

import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultHeader;
import org.springframework.stereotype.Component;

/**
 * Whom a file refuses or, though declared, leaves out: one case for each unit and month, the people its members, until a
 * correction takes all of them.
 */
@Component
class RejectedLines {

	private final JdbcRejectedLines lines;

	private final CaseDesk cases;

	RejectedLines(JdbcRejectedLines lines, CaseDesk cases) {
		this.lines = lines;
		this.cases = cases;
	}

	/** In the transaction that applies the file, once its facts are written. */
	void look(ResultFile file) {
		ResultHeader header = file.header();
		String source = file.filed().source();
		String key = "rejected/" + source + "-" + header.unit() + "-" + header.month();
		List<String> people = lines.people(source, header);
		if (people.isEmpty()) {
			cases.clear(key, "file #" + header.sequence() + " takes every line");
			return;
		}
		cases.report(new CaseReport(CaseKind.LINES_REJECTED, key, file.node(), Cause.BUREAU,
				Map.of("unit", header.unit(), "month", header.month().toString())));
		cases.members(key, people);
	}
}
