package org.shebaohub.casework;

import java.util.Map;
import org.shebaohub.filing.FileApplied;
import org.shebaohub.filing.FileRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A refused file is a case until the same file comes in order. */
@Component
class FileNews {

	private final CaseDesk cases;

	FileNews(CaseDesk cases) {
		this.cases = cases;
	}

	@EventListener
	void on(FileRefused refused) {
		Cause cause = refused.source().startsWith("bureau/") ? Cause.BUREAU : Cause.HR;
		cases.report(new CaseReport(CaseKind.FILE_REFUSED, refused.causeKey(), refused.node(), cause, Map.of()));
	}

	@EventListener
	void on(FileApplied applied) {
		cases.clear(applied.causeKey(), "the file came in order");
	}
}
