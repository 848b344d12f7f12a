package org.shebaohub.operationlog.chain;

import java.time.Instant;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.vault.Vault;

/** A row of the log as it was written with the business. */
public record Entry(long id, Instant at, String actor, String action, String caseKey, String content, String digest) {

	/** False when somebody wrote or altered it who does not have the hub's key. */
	public boolean isGenuine(Vault vault) {
		return LogRow.fits(digest, vault, at, actor, action, caseKey, content);
	}
}
