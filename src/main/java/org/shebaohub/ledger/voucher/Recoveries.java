package org.shebaohub.ledger.voucher;

import java.util.List;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.Posting;
import org.shebaohub.ledger.Voucher;

/** The vouchers of what one order took of an item, and of what was taken back of it. */
public record Recoveries(String by, OpenItem item, List<Voucher> vouchers) {

	public static String no(String by, OpenItem item) {
		return "R-" + by + "-" + item.no().substring(item.no().indexOf('-') + 1);
	}

	/** What they come to. */
	public Yuan amount() {
		return posted().stream().flatMap(voucher -> voucher.postings().stream())
			.filter(posting -> posting.account().equals(Accounts.WAGES)).map(Posting::amount).reduce(Yuan.ZERO, Yuan::plus);
	}

	public String nextNo() {
		return no(by, item) + "-R" + (posted().size() == 1 ? "" : posted().size());
	}

	/** The voucher that an opposite entry of so much undoes; null when it undoes a part only. */
	public String reverses(Yuan back) {
		return posted().size() == 1 && amount().equals(back) ? no(by, item) : null;
	}

	private List<Voucher> posted() {
		return vouchers.stream().filter(voucher -> voucher.no().equals(no(by, item)) || voucher.no().startsWith(no(by, item) + "-R"))
			.toList();
	}
}
