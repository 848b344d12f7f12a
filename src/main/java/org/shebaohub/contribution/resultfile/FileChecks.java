package org.shebaohub.contribution.resultfile;

import java.util.List;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultHeader;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.springframework.stereotype.Component;

/** What a whole file must not say, beyond what each of its lines says by itself. */
@Component
class FileChecks {

	private final JdbcResultFiles files;

	private final JdbcResultLines lines;

	private final BusinessClock clock;

	FileChecks(JdbcResultFiles files, JdbcResultLines lines, BusinessClock clock) {
		this.files = files;
		this.lines = lines;
		this.clock = clock;
	}

	/** Locks the unit's month. */
	List<Finding> ofHeader(ResultFile file) {
		ResultHeader header = file.header();
		if (files.lock(header, file.place()).filter(file.node()::covers).isEmpty()) {
			return one(file, 1, "FILE_UNIT_UNKNOWN", "no declaration unit " + header.unit() + " is insured in " + file.place(),
					"check the unit with the bureau");
		}
		if (header.month().firstDay().isAfter(clock.today())) {
			return one(file, 1, "FILE_MONTH_AHEAD", "month " + header.month() + " has not begun",
					"ask the bureau for a corrected file");
		}
		return List.of();
	}

	/** A sequence that was used is another matter than one that came too late; a person decides both. */
	List<Finding> ofSequence(ResultFile file) {
		int last = files.lastSequence(file.filed().source(), file.header());
		int sequence = file.header().sequence();
		String of = " of " + file.header().unit() + " " + file.header().month();
		if (sequence == last) {
			return one(file, 1, "FILE_SEQUENCE_REUSED", "sequence " + sequence + of + " was applied with other content",
					"ask the bureau which one is right; a correction has the next sequence");
		}
		return sequence > last ? List.of() : one(file, 1, "FILE_SEQUENCE_OVERTAKEN", "sequence " + sequence + of
				+ " comes after sequence " + last + " was applied", "nothing, unless the bureau says that it is right");
	}

	/** Once its lines are in the store. */
	List<Finding> ofLines(ResultFile file, int written) {
		long id = file.filed().claim().file();
		if (written != file.count()) {
			throw new IllegalStateException("file " + id + " had " + file.count() + " lines, now " + written);
		}
		return lines.doubled(id)
			.map(line -> one(file, line, "FILE_LINE_DOUBLED", "the same person and insurance line stand twice",
					"ask the bureau for a corrected file"))
			.or(() -> lines.ahead(id, clock.today())
				.map(line -> one(file, line, "FILE_DAY_AHEAD", "paid or credited on a day that has not come",
						"ask the bureau for a corrected file")))
			.orElse(List.of());
	}

	private static List<Finding> one(ResultFile file, int line, String code, String what, String remedy) {
		return List.of(new Finding(code, file.filed().name() + ", line " + line + ": " + what, remedy, Role.HR));
	}
}
