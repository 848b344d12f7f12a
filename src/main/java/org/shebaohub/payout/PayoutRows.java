package org.shebaohub.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.shebaohub.operationlog.SealedRows;
import org.springframework.stereotype.Component;

/** All payouts, also those that nobody works on any more. */
@Component
class PayoutRows implements SealedRows {

	private static final int PAGE = 1_000;

	private final JdbcPayouts payouts;

	private final Seals seals;

	PayoutRows(JdbcPayouts payouts, Seals seals) {
		this.payouts = payouts;
		this.seals = seals;
	}

	@Override
	public String table() {
		return "payout";
	}

	@Override
	public long sealFirst() {
		List<String> before = new ArrayList<>();
		walk(seals::wasIntact, payout -> {
			payouts.reseal(payout);
			before.add(payout.reference());
		});
		return before.size();
	}

	@Override
	public List<String> altered() {
		List<String> altered = new ArrayList<>();
		walk(Predicate.not(seals::isIntact), payout -> altered.add("payout " + payout.reference()));
		return altered;
	}

	private void walk(Predicate<Payout> which, Consumer<Payout> what) {
		List<Payout> page = payouts.after("", PAGE);
		while (!page.isEmpty()) {
			page.stream().filter(which).forEach(what);
			page = payouts.after(page.get(page.size() - 1).reference(), PAGE);
		}
	}
}
