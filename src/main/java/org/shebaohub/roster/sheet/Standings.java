package org.shebaohub.roster.sheet;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.fact.AsItStands;

/** How many people stand, in one question. */
public interface Standings {

	/** Who is known. */
	interface Roll {

		/** Asks the store nothing. */
		boolean knows(String number);

		/** The latest employment under each of these numbers; unknown numbers are left out and cost no question. */
		Map<String, AsItStands> of(Collection<String> numbers);
	}

	/**
	 * Those whose numbers are known now. Whoever comes from elsewhere while it is used counts as unknown: where that matters
	 * the store refuses a second entry, and with it the whole file, which is taken again.
	 *
	 * @param codes the code of a unit by its node
	 */
	Roll roll(Function<OrgNode, String> codes);

	/** Many rows have come: once they are committed the store counts them, or it would go on searching as if they were few. */
	void grown();
}
