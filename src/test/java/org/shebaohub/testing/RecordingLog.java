package org.shebaohub.testing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;

/** An operation log in memory; a rolled-back transaction leaves its rows, so count only what was committed. */
public final class RecordingLog implements OperationLog {

	private final Clock clock;

	private final List<LogRow> rows = new CopyOnWriteArrayList<>();

	public RecordingLog() {
		this(MovableClock.at("2026-10-12T09:00"));
	}

	public RecordingLog(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void record(Actor actor, String action, String caseKey, Map<String, ?> content) {
		rows.add(new LogRow(clock.instant(), actor.name(), action, caseKey, CanonicalJson.write(content), true));
	}

	@Override
	public List<LogRow> timeline(String caseKey) {
		return rows.stream().filter(row -> row.caseKey().equals(caseKey)).toList();
	}

	/** The actions of all cases in the order in which they were written. */
	public List<String> actions() {
		return rows.stream().map(LogRow::action).toList();
	}

	public List<LogRow> rows() {
		return List.copyOf(rows);
	}
}
