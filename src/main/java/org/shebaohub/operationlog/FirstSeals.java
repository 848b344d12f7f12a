package org.shebaohub.operationlog;

import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the first route starts: seals, once for each table, what was written before its rows were sealed. The log says so, and
 * is asked: whoever takes a digest away later gets no new one, unless he takes the log's row away, too, which the verifier finds.
 */
@Component
class FirstSeals implements SmartLifecycle {

	private static final String ACTION = "ROWS_SEALED";

	private final ObjectProvider<SealedRows> rows;

	private final OperationLog log;

	private final TransactionTemplate transaction;

	private volatile boolean done;

	FirstSeals(ObjectProvider<SealedRows> rows, OperationLog log, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.log = log;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void start() {
		rows.orderedStream().forEach(each -> transaction.executeWithoutResult(status -> seal(each)));
		done = true;
	}

	private void seal(SealedRows each) {
		String key = "sealed/" + each.table();
		if (log.timeline(key).stream().noneMatch(row -> row.intact() && row.action().equals(ACTION))) {
			log.record(Actor.HUB, ACTION, key, Map.of("rows", each.sealFirst()));
		}
	}

	@Override
	public void stop() {
		done = false;
	}

	@Override
	public boolean isRunning() {
		return done;
	}

	@Override
	public int getPhase() {
		return 0;
	}
}
