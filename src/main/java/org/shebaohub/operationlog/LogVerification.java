package org.shebaohub.operationlog;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check of the whole log has found.
 *
 * @param sealed rows in the chain
 * @param unsealed rows that are not in the chain yet; about a second's worth while the hub runs
 * @param checkpoints that were held against the chain
 * @param restorations how often the store went back to a backup, and people have matched it with the bank
 * @param flaws the first hundred, in the order of the chain; none when nobody touched the log
 */
public record LogVerification(long sealed, long unsealed, long checkpoints, int restorations, List<Flaw> flaws) {

	/** ALTERED: edited or moved. REWRITTEN: the chain is whole, but not the one that was signed or kept outside. */
	public enum Kind {
		ALTERED, MISSING, INSERTED, REWRITTEN, TRUNCATED, CHECKPOINT_UNREADABLE
	}

	/** @param no the row's number in the chain, 0 when it has none, as what stands beside the log */
	public record Flaw(long no, Kind kind, String what) {

		/** In a few words, the same at every look. */
		String place() {
			return no == 0 ? kind + " " + what : no + " " + kind;
		}
	}

	LogVerification with(List<String> altered) {
		Stream<Flaw> more = altered.stream().map(what -> new Flaw(0, Kind.ALTERED, what));
		return new LogVerification(sealed, unsealed, checkpoints, restorations, Stream.concat(flaws.stream(), more).toList());
	}

	public boolean isIntact() {
		return flaws.isEmpty();
	}
}
