package org.shebaohub.rehearsal.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shebaohub.kernel.Yuan;
import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.sandbox.counterparty.BankLine;

/** Judges by the bank's ledger: what was claimed and what the hub says must fit what the bank has paid, never the other way. */
final class LedgerJudge {

	private final Evidence evidence;

	private final Map<String, List<BankLine>> paid = new HashMap<>();

	private final List<String> violations = new ArrayList<>();

	private final Map<String, String> numbers = new HashMap<>();

	private LedgerJudge(Evidence evidence) {
		this.evidence = evidence;
		evidence.claimed().forEach(claimed -> numbers.put(letters(claimed.claimNo()), claimed.claimNo()));
	}

	/** Every violation in one sentence each; none is the promise kept. */
	static List<String> violations(Evidence evidence) {
		LedgerJudge judge = new LedgerJudge(evidence);
		judge.acknowledgedClaimsExistOnce();
		judge.debitsBelongToKnownReferences();
		judge.everyClaimFitsItsDebits();
		return judge.violations;
	}

	private void acknowledgedClaimsExistOnce() {
		Map<String, Long> shown = evidence.shown().stream().collect(Collectors.groupingBy(Shown::claimNo, TreeMap::new, Collectors.counting()));
		Map<String, Long> known = evidence.claimed().stream().collect(Collectors.groupingBy(Claimed::claimNo, TreeMap::new, Collectors.counting()));
		known.forEach((claimNo, times) -> {
			check(times == 1, claimNo + " was given to " + times + " requests");
			check(shown.getOrDefault(claimNo, 0L) == 1, claimNo + " was acknowledged and is shown " + shown.getOrDefault(claimNo, 0L) + " times");
		});
		shown.keySet().forEach(claimNo -> check(known.containsKey(claimNo), claimNo + " exists and nobody's request got it"));
	}

	private void debitsBelongToKnownReferences() {
		for (BankLine line : evidence.ledger()) {
			check(evidence.references().contains(line.endToEndId()), "the bank booked " + line.endToEndId() + ", which the hub does not know");
			List<String> owners = ownersOf(letters(line.endToEndId()));
			check(owners.size() == 1, "the bank booked " + line.endToEndId() + " for the claims " + owners);
			owners.forEach(claimNo -> paid.computeIfAbsent(claimNo, key -> new ArrayList<>()).add(line));
		}
	}

	/** The reference is a function of the claim's number and holds it. */
	private List<String> ownersOf(String reference) {
		return numbers.entrySet().stream().filter(number -> reference.contains(number.getKey())).map(Map.Entry::getValue).toList();
	}

	private static String letters(String text) {
		return text.replaceAll("[^A-Za-z0-9]", "");
	}

	private void everyClaimFitsItsDebits() {
		Map<String, Shown> shown = evidence.shown().stream().collect(Collectors.toMap(Shown::claimNo, claim -> claim, (one, other) -> one));
		evidence.claimed().stream().filter(claimed -> shown.containsKey(claimed.claimNo()))
			.forEach(claimed -> judge(claimed, shown.get(claimed.claimNo()), paid.getOrDefault(claimed.claimNo(), List.of())));
	}

	private void judge(Claimed claimed, Shown shown, List<BankLine> lines) {
		long fen = lines.stream().mapToLong(BankLine::fen).sum();
		long debits = lines.stream().filter(line -> line.fen() > 0).count() - lines.stream().filter(line -> line.fen() < 0).count();
		String what = shown + " of " + claimed.amount() + " with " + debits + " debits of " + Yuan.ofFen(fen);
		check(debits <= 1, "paid more than once: " + what);
		check(debits == 0 || fen == Yuan.of(claimed.amount()).fen(), "paid another amount: " + what);
		check(!shown.isPaid() || debits == 1, "called paid without a debit: " + what);
		check(debits == 0 || shown.isPaid() || shown.isUndecided(), "debited and called unpaid: " + what);
		check(shown.isAtRest(), "neither final nor with people: " + what);
	}

	private void check(boolean holds, String violation) {
		if (!holds) {
			violations.add(violation);
		}
	}
}
