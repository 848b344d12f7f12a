package org.shebaohub.rehearsal.kill;

import java.util.List;
import java.util.Set;

import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.sandbox.counterparty.BankLine;

/**
 * What is laid before the judge.
 * @param claimed every claim that was acknowledged, as the claimants remember it
 * @param shown every claim that the hub shows
 * @param references every payout reference that the hub knows
 * @param ledger every debit and return in the bank's own file
 */
record Evidence(List<Claimed> claimed, List<Shown> shown, Set<String> references, List<BankLine> ledger) {

	Evidence with(List<BankLine> other) {
		return new Evidence(claimed, shown, references, other);
	}
}
