package org.shebaohub.connector.roster;

import java.util.List;
import java.util.Set;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterSheet;
import org.shebaohub.roster.SheetDesk;
import org.springframework.stereotype.Component;

/** A roster file that is to be applied: read, and either applied whole or refused whole. */
@Component
public class HrRosterFile {

	/** Whoever may write into the folder. */
	private static final Actor WRITER = new Actor("inbound/hr", Set.of(Role.HR_SYSTEM), Actor.HUB.scope(), null);

	private final SheetDesk desk;

	private final FilingDesk filing;

	private final BusinessClock clock;

	HrRosterFile(SheetDesk desk, FilingDesk filing, BusinessClock clock) {
		this.desk = desk;
		this.filing = filing;
		this.clock = clock;
	}

	public void take(FiledFile file) {
		RosterReader reader = new RosterReader(file);
		RosterSheet sheet = reader.sheet(clock.today());
		List<Finding> findings = sheet == null ? reader.findings() : desk
			.load(WRITER, sheet, file.digest(), summary -> filing.applied(file, reader.topic(), summary)).findings();
		if (!findings.isEmpty()) {
			filing.refused(file, reader.topic(), findings);
		}
	}
}
