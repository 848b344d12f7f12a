package org.shebaohub.roster.sheet;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.fact.AsItStands;

/** How many people stand, in one question. */
public interface Standings {

	/**
	 * The latest employment under each of these numbers; unknown numbers are left out.
	 *
	 * @param codes the code of a unit by its node
	 */
	Map<String, AsItStands> of(Collection<String> numbers, Function<OrgNode, String> codes);
}
