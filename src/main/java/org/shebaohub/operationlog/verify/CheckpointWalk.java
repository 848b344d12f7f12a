package org.shebaohub.operationlog.verify;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.operationlog.LogVerification.Kind;
import org.shebaohub.operationlog.chain.Restored;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.operationlog.chain.TrustedKeys;

/** Holds the checkpoints, which whoever has the store does not have, against the rows. */
final class CheckpointWalk {

	private final Iterator<String> lines;

	private final Restorations restorations;

	private final TrustedKeys keys;

	private final Flaws flaws;

	private long line;

	private Optional<Seal> next;

	private long held;

	CheckpointWalk(Stream<String> lines, Restorations restorations, TrustedKeys keys, Flaws flaws) {
		this.lines = lines.iterator();
		this.restorations = restorations;
		this.keys = keys;
		this.flaws = flaws;
		this.next = read();
	}

	private Optional<Seal> read() {
		while (lines.hasNext()) {
			line++;
			String text = lines.next();
			Optional<Seal> read = Seal.read(text);
			if (read.isPresent() && !restorations.undid(line, read.get().no())) {
				return read;
			}
			if (read.isEmpty() && Restored.read(text).isEmpty()) {
				flaws.add(0, Kind.CHECKPOINT_UNREADABLE, "line " + line + " of the checkpoints cannot be read");
			}
		}
		return Optional.empty();
	}

	/** @param hashes of the rows up to {@code end}, by number, as the rows have them */
	void take(long end, Map<Long, String> hashes, Map<Long, Seal> seals) {
		while (next.isPresent() && next.get().no() <= end) {
			Seal checkpoint = next.get();
			String hash = hashes.get(checkpoint.no());
			if (hash != null && !hash.equals(checkpoint.hash())) {
				flaws.add(checkpoint.no(), Kind.REWRITTEN, "its checkpoint of " + checkpoint.at()
						+ " was over another row, or other rows before it");
			}
			if (!checkpoint.equals(seals.get(checkpoint.no())) && !keys.haveSigned(checkpoint)) {
				flaws.add(checkpoint.no(), Kind.REWRITTEN, "its checkpoint of " + checkpoint.at() + " was not signed by the hub");
			}
			held++;
			next = read();
		}
	}

	/** True while there is one beyond the rows that were taken. */
	boolean knowMore() {
		return next.isPresent();
	}

	void end(long lastRow) {
		next.ifPresent(checkpoint -> flaws.add(lastRow + 1, Kind.TRUNCATED, "the log ends before this row, and the checkpoint of "
				+ checkpoint.at() + " knows row " + checkpoint.no() + ": cut off, or restored from a backup"));
	}

	long held() {
		return held;
	}
}
