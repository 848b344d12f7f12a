package org.shebaohub.reimbursement.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimLine;

/** The cuts that finance made, and what they leave of the lines. */
public record Cuts(List<ClaimLine.Cut> all) {

	public static final Cuts NONE = new Cuts(List.of());

	public Cuts {
		all = List.copyOf(all);
	}

	/** @param line counted from 1 */
	public Optional<ClaimLine.Cut> of(int line) {
		return all.stream().filter(cut -> cut.line() == line).findFirst();
	}

	/** What is allowed of a line. @param line counted from 1 */
	public Yuan allowed(List<ClaimLine> lines, int line) {
		return of(line).map(ClaimLine.Cut::approved).orElse(lines.get(line - 1).amount());
	}

	/** What is allowed of the lines that this payer bears. */
	public Yuan total(List<ClaimLine> lines, Payer payer) {
		return IntStream.rangeClosed(1, lines.size())
			.filter(line -> lines.get(line - 1).payer() == payer)
			.mapToObj(line -> allowed(lines, line))
			.reduce(Yuan.ZERO, Yuan::plus);
	}
}
