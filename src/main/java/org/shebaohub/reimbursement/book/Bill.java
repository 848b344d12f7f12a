package org.shebaohub.reimbursement.book;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.core.Cuts;

/**
 * What a claim is about in money.
 *
 * @param lines with the payers that the last check found
 * @param borne the lines, counted from 1, that the employer bears in place of the fund
 */
public record Bill(List<ClaimLine> lines, Set<Integer> borne, Cuts cuts) {

	public Bill {
		lines = List.copyOf(lines);
		borne = Set.copyOf(borne);
	}

	/** As it was filed. */
	public static Bill of(List<ClaimLine> lines) {
		return new Bill(lines, Set.of(), Cuts.NONE);
	}

	/** With the payers that a check found. */
	Bill borneBy(List<ClaimLine> checked) {
		Set<Integer> changed = new TreeSet<>(borne);
		IntStream.range(0, lines.size())
			.filter(i -> lines.get(i).payer() == Payer.FUND && checked.get(i).payer() == Payer.EMPLOYER)
			.forEach(i -> changed.add(i + 1));
		return new Bill(checked, changed, cuts);
	}

	Bill with(Cuts other) {
		return new Bill(lines, borne, other);
	}

	/** What the employer's lines come to. */
	public Yuan hubPays() {
		return cuts.total(lines, Payer.EMPLOYER);
	}

	/** What is to be claimed back from the fund. */
	public Yuan fund() {
		return cuts.total(lines, Payer.FUND);
	}

	/** What the employer owes in place of the fund. */
	public Yuan liability() {
		return borne.stream().map(line -> cuts.allowed(lines, line)).reduce(Yuan.ZERO, Yuan::plus);
	}
}
