package org.shebaohub.ledger;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Yuan;

/**
 * An accounting voucher (凭证).
 *
 * @param no the hub's reference; the ERP knows a repeat by it
 * @param caseKey the claim that it belongs to
 */
public record Voucher(String no, String caseKey, LocalDate date, List<Posting> postings) {

	public Voucher {
		postings = List.copyOf(postings);
	}

	/** Money that moves from one account to another: debit to, credit from. */
	public static Voucher moving(String no, String caseKey, LocalDate date, Yuan amount, String to, String from) {
		return new Voucher(no, caseKey, date, List.of(new Posting(to, amount), new Posting(from, amount.negate())));
	}

	/** What is missing to zero. */
	public Yuan imbalance() {
		return postings.stream().map(Posting::amount).reduce(Yuan.ZERO, Yuan::plus);
	}

	/** The voucher that undoes this one. */
	Voucher reversal(String reversalNo, LocalDate on) {
		return new Voucher(reversalNo, caseKey, on, postings.stream().map(Posting::opposite).toList());
	}
}
