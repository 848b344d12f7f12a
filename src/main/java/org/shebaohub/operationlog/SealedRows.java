package org.shebaohub.operationlog;

import java.util.List;

/** Rows of business under a keyed digest of the hub, which are read as a whole now and then: nobody may touch them for years. */
public interface SealedRows {

	/** The table. */
	String table();

	/** Seals those of a store that is older than these digests; asked once in its life, and logged. @return how many */
	long sealFirst();

	/** Those that somebody altered past the hub, such as {@code payout SH01-C20261012-000123-1}; names no person. */
	List<String> altered();
}
