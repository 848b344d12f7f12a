package org.shebaohub.operationlog.verify;

import org.shebaohub.operationlog.LogVerification.Kind;
import org.shebaohub.operationlog.chain.Entry;
import org.shebaohub.operationlog.chain.Link;
import org.shebaohub.vault.Vault;

/** Goes along the chain, row by row; after a flaw it goes on from what stands there, so that the next one is found too. */
final class ChainWalk {

	private final Vault vault;

	private final Flaws flaws;

	private long no;

	private String hash = Link.ROOT;

	private long rows;

	/** @param vault null for those who do not have the hub's keys: then only what the hub has signed is checked */
	ChainWalk(Vault vault, Flaws flaws) {
		this.vault = vault;
		this.flaws = flaws;
	}

	void take(Link link) {
		rows++;
		if (link.no() <= no) {
			flaws.add(link.no(), Kind.INSERTED, "a second row of this number" + named(link.entry()));
			return;
		}
		if (link.no() > no + 1) {
			flaws.add(no + 1, Kind.MISSING, "rows " + (no + 1) + " to " + (link.no() - 1) + " are missing");
		}
		else if (!link.follows(hash)) {
			flaws.add(link.no(), Kind.ALTERED, "not the row that was sealed here: edited or moved" + named(link.entry()));
		}
		else if (!link.genuine()) {
			flaws.add(link.no(), Kind.INSERTED, "when it was sealed, it was not as the hub writes" + named(link.entry()));
		}
		else if (vault != null && !link.entry().isGenuine(vault)) {
			flaws.add(link.no(), Kind.ALTERED, "does not fit its keyed digest" + named(link.entry()));
		}
		no = link.no();
		hash = link.hash();
	}

	void takeUnsealed(Entry entry) {
		if (vault != null && !entry.isGenuine(vault)) {
			flaws.add(0, Kind.INSERTED, "not sealed yet, and not as the hub writes" + named(entry));
		}
	}

	private static String named(Entry entry) {
		return " (id " + entry.id() + ", " + entry.action() + " of " + entry.caseKey() + ")";
	}

	/** The last number. */
	long end() {
		return no;
	}

	long rows() {
		return rows;
	}
}
