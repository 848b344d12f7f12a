package org.shebaohub.payout;

import java.util.List;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Component;

/** Holds a payout's row against the log: an older one, written back with the seal it once had, has fewer steps than were logged. */
@Component
class LoggedSteps {

	private final OperationLog log;

	LoggedSteps(OperationLog log) {
		this.log = log;
	}

	/** Each version of the row was logged once; false also where the log of its claim was altered. */
	boolean endWith(Payout payout) {
		List<LogRow> rows = log.timeline(payout.claimNo());
		String named = "\"reference\":" + CanonicalJson.write(payout.reference());
		return rows.stream().allMatch(LogRow::intact) && payout.version() == rows.stream()
			.filter(row -> row.action().startsWith("PAYOUT_") && row.content().contains(named)).count();
	}
}
