package org.shebaohub.reimbursement.core;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.reimbursement.ClaimLine;

/** What must hold of the cuts of an approval in part; all checks run. */
public record CutCheck(List<ClaimLine> lines, List<ClaimLine.Cut> cuts) {

	private static final int LONGEST_REASON = 200;

	public List<Finding> examine() {
		List<Finding> findings = new ArrayList<>();
		cuts.forEach(cut -> examine(findings, cut));
		if (cuts.stream().map(ClaimLine.Cut::line).distinct().count() < cuts.size()) {
			findings.add(new Finding("CUT_TWICE", "a line stands twice", "每行只能核减一次", null));
		}
		if (findings.isEmpty() && !cuts.isEmpty() && nothingIsLeft()) {
			findings.add(new Finding("NOTHING_LEFT", "all lines cut to 0.00", "全部核减时请改为驳回", null));
		}
		return findings;
	}

	private void examine(List<Finding> findings, ClaimLine.Cut cut) {
		if (cut.line() < 1 || cut.line() > lines.size() || lines.get(cut.line() - 1).payer() != Payer.EMPLOYER) {
			findings.add(new Finding("CUT_LINE", "line " + cut.line(), "只能核减由单位支付的行", null));
			return;
		}
		Yuan amount = lines.get(cut.line() - 1).amount();
		if (cut.approved() == null || Yuan.ZERO.isMoreThan(cut.approved()) || !amount.isMoreThan(cut.approved())) {
			findings.add(new Finding("CUT_AMOUNT", "line " + cut.line() + ": " + cut.approved() + " of " + amount,
					"核定金额须不小于零且小于申请金额", null));
		}
		if (cut.reason() == null || cut.reason().isBlank() || cut.reason().length() > LONGEST_REASON) {
			findings.add(new Finding("REASON_MISSING", "line " + cut.line(), "请填写1至200字的核减理由", null));
		}
	}

	private boolean nothingIsLeft() {
		Cuts allowed = new Cuts(cuts);
		return lines.stream().noneMatch(line -> line.payer() == Payer.FUND)
				&& !allowed.total(lines, Payer.EMPLOYER).isPositive();
	}
}
