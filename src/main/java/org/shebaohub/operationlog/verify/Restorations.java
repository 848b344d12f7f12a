package org.shebaohub.operationlog.verify;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shebaohub.operationlog.LogVerification.Kind;
import org.shebaohub.operationlog.chain.Restored;
import org.shebaohub.operationlog.chain.TrustedKeys;

/** Which lines of the checkpoints count no more, because the store went back to before them and people accepted that. */
final class Restorations {

	/** The last row that was left, by the line that says so. */
	private final NavigableMap<Long, Long> kept = new TreeMap<>();

	Restorations(Stream<String> lines, TrustedKeys keys, Flaws flaws) {
		long[] line = { 0 };
		lines.forEach(text -> {
			line[0]++;
			Restored.read(text).ifPresent(restored -> {
				if (keys.haveSigned(restored)) {
					kept.put(line[0], restored.kept());
				}
				else {
					flaws.add(restored.kept() + 1, Kind.REWRITTEN, "line " + line[0] + " of the checkpoints says that the store was"
							+ " restored, and was not signed by the hub");
				}
			});
		});
	}

	boolean undid(long line, long no) {
		return kept.tailMap(line, false).values().stream().anyMatch(left -> left < no);
	}

	int count() {
		return kept.size();
	}
}
