package org.shebaohub.payout.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A bank that loses answers, takes its time, refuses, returns and lists; its ledger is the judge. */
final class SimulatedBank {

	/** What the bank says; REFUSED carries a code that means "no debit", ODD one that means nothing to us. */
	enum Reply {
		PAID, ACCEPTED, REFUSED, ODD, RETURNED, NOT_FOUND, NOTHING, NOT_SENT
	}

	record Line(String reference, boolean isReturn) {
	}

	private enum Fate {
		QUEUED, REFUSED, PAID, RETURNED
	}

	private final Random random;

	private final BankCharacter character;

	private final List<Line> ledger = new ArrayList<>();

	private final Map<String, Fate> fates = new HashMap<>();

	private final List<String> queue = new ArrayList<>();

	private final Map<String, Integer> hidden = new HashMap<>();

	int duplicatesRefused;

	SimulatedBank(Random random, BankCharacter character) {
		this.random = random;
		this.character = character;
	}

	Reply pay(String reference, boolean calm) {
		if (character.deduplicates() && fates.containsKey(reference)) {
			duplicatesRefused++;
			return lost(calm) ? Reply.NOTHING : reply(reference);
		}
		if (!calm && random.nextInt(8) == 0) {
			return random.nextBoolean() ? Reply.NOT_SENT : random.nextBoolean() ? Reply.NOTHING : Reply.ODD;
		}
		decide(reference);
		if (!calm && random.nextInt(6) == 0) {
			hidden.put(reference, 1 + random.nextInt(6));
		}
		return lost(calm) ? random.nextInt(3) == 0 ? Reply.ODD : Reply.NOTHING : reply(reference);
	}

	private void decide(String reference) {
		switch (random.nextInt(10)) {
			case 0 -> fates.put(reference, Fate.REFUSED);
			case 1, 2, 3 -> {
				fates.put(reference, Fate.QUEUED);
				queue.add(reference);
			}
			default -> debit(reference);
		}
	}

	private boolean lost(boolean calm) {
		return !calm && random.nextInt(3) == 0;
	}

	Reply ask(String reference, boolean calm) {
		if (lost(calm)) {
			return Reply.NOTHING;
		}
		Integer left = hidden.computeIfPresent(reference, (key, times) -> times > 1 ? times - 1 : null);
		return left != null || !fates.containsKey(reference) ? Reply.NOT_FOUND : reply(reference);
	}

	/** Works one queued order off, or returns a payment. */
	void work(boolean mayReturn) {
		if (!queue.isEmpty()) {
			String reference = queue.remove(random.nextInt(queue.size()));
			if (random.nextInt(5) == 0) {
				fates.put(reference, Fate.REFUSED);
			}
			else {
				debit(reference);
			}
		}
		else if (mayReturn && !ledger.isEmpty() && random.nextInt(4) == 0) {
			String reference = ledger.get(random.nextInt(ledger.size())).reference();
			if (fates.put(reference, Fate.RETURNED) != Fate.RETURNED) {
				ledger.add(new Line(reference, true));
			}
		}
	}

	boolean isBusy() {
		return !queue.isEmpty();
	}

	List<Line> ledger() {
		return List.copyOf(ledger);
	}

	long debits(String reference) {
		return ledger.stream().filter(line -> line.reference().equals(reference) && !line.isReturn()).count();
	}

	long returns(String reference) {
		return ledger.stream().filter(line -> line.reference().equals(reference) && line.isReturn()).count();
	}

	private void debit(String reference) {
		fates.put(reference, Fate.PAID);
		ledger.add(new Line(reference, false));
	}

	private Reply reply(String reference) {
		return switch (fates.get(reference)) {
			case QUEUED -> Reply.ACCEPTED;
			case REFUSED -> Reply.REFUSED;
			case PAID -> Reply.PAID;
			case RETURNED -> Reply.RETURNED;
		};
	}
}
