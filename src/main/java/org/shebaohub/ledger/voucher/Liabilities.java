package org.shebaohub.ledger.voucher;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.Voucher;

/** The liabilities that were posted for a claim, of which one at most stands. */
public record Liabilities(String claimNo, List<Voucher> vouchers) {

	public Optional<Voucher> standing() {
		Set<String> numbers = vouchers.stream().map(Voucher::no).collect(Collectors.toSet());
		return posted().stream().filter(voucher -> !numbers.contains(voucher.no() + "-R")).findFirst();
	}

	public String nextNo() {
		return posted().isEmpty() ? "L-" + claimNo : "L-" + claimNo + "-" + (posted().size() + 1);
	}

	public static Yuan amount(Voucher liability) {
		return liability.postings().get(0).amount();
	}

	private List<Voucher> posted() {
		return vouchers.stream().filter(voucher -> voucher.no().startsWith("L-") && !voucher.no().endsWith("-R")).toList();
	}
}
