package org.shebaohub.contribution.resultfile;

import java.util.List;
import java.util.Map;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultHeader;
import org.shebaohub.contribution.resultfile.JdbcResultFacts.Outcome;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.filing.Topic;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies a file whole in one transaction, or refuses it with all reasons. */
@Component
public class ResultFiles {

	private final FilingDesk filing;

	private final FileChecks checks;

	private final JdbcResultFiles files;

	private final JdbcResultLines lines;

	private final JdbcResultFacts facts;

	private final ExpectedFiles expected;

	private final RejectedLines rejected;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	ResultFiles(FilingDesk filing, FileChecks checks, JdbcResultFiles files, JdbcResultLines lines,
			JdbcResultFacts facts, ExpectedFiles expected, RejectedLines rejected, OperationLog log,
			BusinessClock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.filing = filing;
		this.checks = checks;
		this.files = files;
		this.lines = lines;
		this.facts = facts;
		this.expected = expected;
		this.rejected = rejected;
		this.log = log;
		this.clock = clock;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	public Decision apply(ResultFile file) {
		if (!file.findings().isEmpty()) {
			return refuse(file, file.findings());
		}
		List<Finding> contradiction = transaction.execute(status -> checks.ofSequence(file));
		if (!contradiction.isEmpty()) {
			filing.quarantined(file.filed(), topic(file, contradiction), contradiction.get(0));
			return Decision.refused(contradiction.get(0));
		}
		List<Finding> findings = transaction.execute(status -> {
			List<Finding> found = write(file);
			if (!found.isEmpty()) {
				status.setRollbackOnly();
			}
			return found;
		});
		return findings.isEmpty() ? Decision.accepted() : refuse(file, findings);
	}

	private Decision refuse(ResultFile file, List<Finding> findings) {
		filing.refused(file.filed(), topic(file, findings), findings);
		return new Decision(Decision.Outcome.REFUSED, findings);
	}

	/** A unit that nobody knows says only of which month the file is. */
	private static Topic topic(ResultFile file, List<Finding> findings) {
		ResultHeader header = file.header();
		return header == null ? Topic.ofName(file.filed().name())
				: new Topic(findings.stream().anyMatch(one -> one.code().equals("FILE_UNIT_UNKNOWN")) ? "" : header.unit(),
						header.month().toString());
	}

	private List<Finding> write(ResultFile file) {
		List<Finding> findings = checks.ofHeader(file);
		if (findings.isEmpty()) {
			findings = checks.ofSequence(file);
		}
		if (findings.isEmpty()) {
			findings = checks.ofLines(file, lines.write(file.filed().claim().file(), file.lines()));
		}
		if (findings.isEmpty()) {
			settle(file);
		}
		return findings;
	}

	private void settle(ResultFile file) {
		ResultHeader header = file.header();
		String source = file.filed().source();
		long id = file.filed().claim().file();
		boolean correction = files.lastSequence(source, header) > 0;
		Outcome outcome = facts.apply(source, id, header, correction, clock.now());
		files.insert(file, clock.now());
		lines.clear(id);
		log.record(Actor.HUB, "RESULT_FILE_APPLIED", "file/" + id, Map.of("unit", header.unit(), "month", header.month(),
				"sequence", header.sequence(), "lines", file.count(), "total", file.total(), "facts", outcome.fresh(), "ended",
				outcome.ended(), "differences", outcome.differences()));
		expected.came(source, file.place(), header.month());
		rejected.look(file);
		filing.applied(file.filed(), topic(file, List.of()), file.count() + " lines, " + outcome.differences() + " differences");
		if (outcome.creditedOn() != null) {
			files.creditLists(header, outcome.creditedOn(), clock.now())
				.forEach(number -> log.record(Actor.HUB, "DECLARATION_CREDITED", number,
						Map.of("unit", header.unit(), "month", header.month(), "source", source, "file", id)));
			events.publishEvent(new ContributionsCredited(header.unit(), header.month(), outcome.creditedOn()));
		}
	}
}
