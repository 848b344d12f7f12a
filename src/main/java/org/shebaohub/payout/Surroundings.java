package org.shebaohub.payout;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PayoutRules;
import org.shebaohub.roster.PayeeAccount;

/** What payouts ask of other desks. */
interface Surroundings {

	/** The payee's account as it stands today. */
	Optional<PayeeAccount> payeeAccount(EmployeeNo employee);

	/** The ceilings in force at a place on a day. */
	PayoutRules rules(OrgNode node, LocalDate on);
}
