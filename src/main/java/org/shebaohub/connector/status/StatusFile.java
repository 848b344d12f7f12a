package org.shebaohub.connector.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.filing.Topic;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reconciliation.StatusDesk;
import org.shebaohub.reconciliation.StatusReport;
import org.springframework.stereotype.Component;

/** A status file that is to be applied: read, and either applied whole or refused whole. */
@Component
public class StatusFile {

	/** Whoever may write into the folder. */
	private static final Actor WRITER = new Actor("inbound/status", Set.of(Role.ATTENDANCE_SYSTEM, Role.BUREAU_SYSTEM),
			Actor.HUB.scope(), null);

	private final StatusDesk desk;

	private final FilingDesk filing;

	StatusFile(StatusDesk desk, FilingDesk filing) {
		this.desk = desk;
		this.filing = filing;
	}

	public void take(FiledFile file) {
		StatusReader reader = new StatusReader(file.name());
		try (InputStream content = file.open()) {
			StatusReport report = reader.read(content, "file " + file.digest().substring(0, 16));
			List<Finding> findings = report == null ? reader.findings() : apply(report, reader.topic(), file);
			if (!findings.isEmpty()) {
				filing.refused(file, reader.topic(), findings);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<Finding> apply(StatusReport report, Topic topic, FiledFile file) {
		Decision decision = desk.load(WRITER, report, summary -> filing.applied(file, topic, summary));
		return decision.isRefused() ? decision.findings() : List.of();
	}
}
