package org.shebaohub.contribution.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.shebaohub.contribution.ContributionStatement.Balance;

/** What stands on people's medical accounts, as sources said it. */
public interface Balances {

	/** The same source may say another amount of the same day: the last word counts. */
	void keep(String insuranceNo, Balance balance, Instant now);

	/** The one of the latest day; empty when nobody has said anything. */
	Optional<Balance> latest(Collection<String> insuranceNos);
}
