package org.shebaohub.contribution;

import java.util.List;
import java.util.function.Consumer;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;

/**
 * A result file that was read through once, from its first byte to its last.
 *
 * @param node whose people the source speaks of
 * @param place for whose units it may speak
 * @param header null when it was not readable
 * @param findings all that is wrong with it; empty when it is as its layout says
 * @param lines reads the lines again, one at a time
 */
public record ResultFile(FiledFile filed, OrgNode node, String place, ResultHeader header, int count, Yuan total,
		List<Finding> findings, Lines lines) {

	/** The lines of a file, never all of them in memory. */
	@FunctionalInterface
	public interface Lines {

		void forEach(Consumer<ResultLine> taker);
	}
}
