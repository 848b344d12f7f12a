package org.shebaohub.operationlog.verify;

import java.util.List;
import java.util.Map;
import org.shebaohub.operationlog.LogVerification.Kind;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.operationlog.chain.TrustedKeys;

/** Holds the signed seals against the rows. */
final class SealWalk {

	private final TrustedKeys keys;

	private final Flaws flaws;

	private long end;

	SealWalk(TrustedKeys keys, Flaws flaws) {
		this.keys = keys;
		this.flaws = flaws;
	}

	/** @param hashes by number, as the rows have them */
	void take(List<Seal> seals, Map<Long, String> hashes) {
		List<Seal> forged = seals.parallelStream().filter(seal -> !keys.haveSigned(seal)).toList();
		forged.forEach(seal -> flaws.add(seal.no(), Kind.REWRITTEN, "its seal of " + seal.at() + " was not signed by the hub"));
		seals.stream().filter(seal -> hashes.containsKey(seal.no()) && !seal.hash().equals(hashes.get(seal.no())))
			.forEach(seal -> flaws.add(seal.no(), Kind.REWRITTEN, "its seal of " + seal.at() + " was over another row, or other rows before it"));
		if (!seals.isEmpty()) {
			end = seals.get(seals.size() - 1).no();
		}
	}

	/** @param beyond seals after the last row */
	void end(long lastRow, List<Seal> beyond) {
		if (!beyond.isEmpty()) {
			flaws.add(lastRow + 1, Kind.TRUNCATED, "the log ends before this row, and rows up to " + beyond.get(beyond.size() - 1).no()
					+ " were sealed");
		}
		else if (end < lastRow) {
			flaws.add(end + 1, Kind.INSERTED, "rows up to " + lastRow + " stand in the chain, and no seal covers them");
		}
	}
}
