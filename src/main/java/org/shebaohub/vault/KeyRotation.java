package org.shebaohub.vault;

import java.util.List;
import org.shebaohub.vault.JdbcSealedColumns.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals anew, with the current key, what an older one has sealed: a few values in one short transaction, so that it may
 * be interrupted at any moment and goes on from what is left. When nothing is left, the older key may leave the key file.
 */
@Component
public class KeyRotation {

	private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

	private static final int TOGETHER = 200;

	private final JdbcVaultKeys keys;

	private final JdbcSealedColumns columns;

	private final Vault vault;

	private final KeyFile file;

	private final TransactionTemplate transaction;

	KeyRotation(JdbcVaultKeys keys, JdbcSealedColumns columns, Vault vault, KeyFile file, PlatformTransactionManager transactions) {
		this.keys = keys;
		this.columns = columns;
		this.vault = vault;
		this.file = file;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** @return how many values were sealed anew; nothing is read while no older key is needed */
	public long beat() {
		List<String> old = keys.needed().keySet().stream().filter(id -> !id.equals(file.currentId()) && !id.equals(KeyFile.INDEX)).toList();
		long[] found = { 0, 0 };
		if (!old.isEmpty()) {
			SealedColumn.ALL.forEach(column -> turn(column, found));
			LOG.info("{} values were sealed anew with key {}, of {} that older keys had sealed", found[1], file.currentId(), found[0]);
		}
		if (!old.isEmpty() && found[0] == 0) {
			keys.retire(old);
			LOG.info("keys {} seal nothing here any more and may leave the key file", old);
		}
		return found[1];
	}

	private void turn(SealedColumn column, long[] found) {
		List<Value> page = columns.without(file.mark(), column, null, TOGETHER);
		while (!page.isEmpty()) {
			List<Value> few = page;
			found[0] += few.size();
			found[1] += transaction.execute(status -> few.stream().filter(value -> turn(column, value)).count());
			page = columns.without(file.mark(), column, few.get(few.size() - 1), TOGETHER);
		}
	}

	private boolean turn(SealedColumn column, Value value) {
		try {
			return value.place() != null
					&& columns.replace(column, value, vault.sealBytes(vault.openBytes(value.sealed(), value.place()), value.place()));
		}
		catch (SealBroken broken) {
			LOG.error("{}; it stays as it is", broken.getMessage());
			return false;
		}
	}
}
