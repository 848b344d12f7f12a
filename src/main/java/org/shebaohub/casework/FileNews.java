package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.filing.FileApplied;
import org.shebaohub.filing.FileRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A refused file is a case until a file about the same comes in order, whatever its name. */
@Component
class FileNews {

	private final CaseDesk cases;

	FileNews(CaseDesk cases) {
		this.cases = cases;
	}

	@EventListener
	void on(FileRefused refused) {
		boolean roster = refused.source().equals("hr");
		cases.report(new CaseReport(roster ? CaseKind.ROSTER_REFUSED : CaseKind.FILE_REFUSED, refused.causeKey(),
				refused.node(), roster ? Cause.HR : Cause.BUREAU, Map.of()));
	}

	@EventListener
	void on(FileApplied applied) {
		applied.causeKeys().forEach(cause -> cases.clear(cause, "a file about the same came in order"));
	}
}
