package org.shebaohub.rehearsal.kill;

import java.util.ArrayList;
import java.util.List;

import org.shebaohub.sandbox.counterparty.BankLine;

/** Tampers with copies of a run's own evidence and lists what the judge does not see. */
final class Plants {

	private Plants() {
	}

	static List<String> notSeen(Evidence evidence) {
		List<String> notSeen = new ArrayList<>();
		List<BankLine> debits = evidence.ledger().stream().filter(line -> line.fen() > 0).toList();
		if (debits.isEmpty()) {
			return List.of("the bank has paid nothing at all");
		}
		List<BankLine> twice = new ArrayList<>(evidence.ledger());
		twice.add(debits.get(debits.size() / 2));
		examine(evidence, twice, "a planted double debit", notSeen);
		examine(evidence, without(evidence, paid(evidence)), "a planted missing debit", notSeen);
		return notSeen;
	}

	private static void examine(Evidence evidence, List<BankLine> planted, String what, List<String> notSeen) {
		if (LedgerJudge.violations(evidence.with(planted)).size() <= LedgerJudge.violations(evidence).size()) {
			notSeen.add("the judge does not see " + what);
		}
	}

	private static String paid(Evidence evidence) {
		return evidence.shown().stream().filter(Shown::isPaid).map(Shown::claimNo).findFirst().orElse("none");
	}

	private static List<BankLine> without(Evidence evidence, String claimNo) {
		return evidence.ledger().stream().filter(line -> !line.endToEndId().contains(claimNo)).toList();
	}
}
