package org.shebaohub.dossier;

import java.util.Map;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.roster.RosterNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the HR system to set the status that was marked here, in the transaction of the mark. */
@Component
class StatusCommands {

	private final HrCommandDesk commands;

	StatusCommands(HrCommandDesk commands) {
		this.commands = commands;
	}

	@EventListener
	void on(RosterNews.StatusMarked marked) {
		EmploymentStatus status = marked.status();
		commands.send("STA-" + marked.no() + "-" + marked.markNo(), "SET_STATUS", marked.no(), "employee/" + marked.no(),
				Map.of("status", status.name(), "since", marked.since().toString()));
	}
}
