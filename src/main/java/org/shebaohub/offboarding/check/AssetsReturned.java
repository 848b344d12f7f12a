package org.shebaohub.offboarding.check;

import java.util.List;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck.Found;

/** Everything that was lent is back. */
class AssetsReturned implements Check {

	@Override
	public List<Found> examine(Situation situation) {
		return new OpenItems(name(), OpenItemKind.ASSET, true).in(situation, "ASSET_NOT_RETURNED", "请员工归还资产,或确认赔偿",
				Role.ADMINISTRATION);
	}
}
