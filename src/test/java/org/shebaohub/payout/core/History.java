package org.shebaohub.payout.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The life of one claim's payouts by one seed: first chaos (crashes between every two steps, pauses, lost answers,
 * duplicates, reordering), then calm, in which everything must come to its end.
 */
final class History {

	private static final Duration DELAY = Duration.ofMinutes(10);

	private final Random random;

	private final Map<String, Integer> seen;

	private final SimulatedBank bank;

	private final SimulatedHub hub;

	private final Judge judge;

	private final List<SimulatedWorker> workers = new ArrayList<>();

	private Instant now = Instant.parse("2026-10-12T02:00:00Z");

	private int listed;

	History(long seed, Planted bug, Map<String, Integer> seen) {
		this.random = new Random(new SplittableRandom(seed).nextLong());
		this.seen = seen;
		List<BankCharacter> characters = List.copyOf(Table.banks().values());
		BankCharacter character = characters.get(random.nextInt(characters.size()));
		this.bank = new SimulatedBank(random, character);
		this.hub = new SimulatedHub(bug, character, bank);
		this.judge = new Judge(bank, seen);
	}

	void run() {
		hub.approve(random.nextInt(6) > 0 ? Hold.NONE : random.nextBoolean() ? Hold.AMOUNT : Hold.CEILING);
		for (int turn = 10 + random.nextInt(90); turn > 0; turn--) {
			chaos(hub.payouts.get(random.nextInt(hub.payouts.size())));
			judge.now(hub.payouts);
		}
		for (int turn = 0; turn < 60 && !isQuiet(); turn++) {
			calm();
			judge.now(hub.payouts);
		}
		judge.theEnd(hub.payouts, isQuiet());
		seen.merge("duplicate refused by the bank", bank.duplicatesRefused, Integer::sum);
	}

	private void chaos(SimulatedPayout payout) {
		now = now.plus(Duration.ofSeconds(random.nextInt(900)));
		switch (random.nextInt(16)) {
			case 0 -> kill();
			case 1 -> sweep(payout);
			case 2 -> bank.work(true);
			case 3 -> statementSometimes();
			case 4 -> people(payout, false);
			case 5 -> surprise(payout);
			case 6 -> approveAgain(payout);
			case 7, 8, 9 -> deliver(payout);
			default -> {
				for (int steps = random.nextInt(6); steps >= 0; steps--) {
					work(false);
				}
			}
		}
	}

	private void statementSometimes() {
		if (random.nextInt(3) == 0) {
			statement();
		}
	}

	private void kill() {
		if (!workers.isEmpty()) {
			workers.remove(random.nextInt(workers.size()));
			count("killed between two steps");
		}
	}

	/** A message that was claimed too long ago goes out under its next attempt, whether its worker lives or not. */
	private void sweep(SimulatedPayout payout) {
		payout.open().forEach(message -> message.attempt++);
	}

	private void deliver(SimulatedPayout payout) {
		List<SimulatedPayout.Message> open = payout.open().stream()
				.filter(message -> message.kind != PayoutIntent.STATEMENT).toList();
		if (!open.isEmpty()) {
			workers.add(new SimulatedWorker(hub, payout, open.get(random.nextInt(open.size()))));
		}
	}

	private void work(boolean calm) {
		if (!workers.isEmpty()) {
			SimulatedWorker worker = workers.get(random.nextInt(workers.size()));
			note(worker.payout(), "answer", () -> {
				if (worker.goOn(now, calm)) {
					workers.remove(worker);
				}
			});
		}
	}

	private void surprise(SimulatedPayout payout) {
		if (random.nextInt(12) == 0) {
			hub.apply(payout, random.nextBoolean() ? new PayoutEvent.AccountChanged()
					: new PayoutEvent.CeilingBreached());
		}
	}

	private void approveAgain(SimulatedPayout payout) {
		boolean last = payout == hub.payouts.get(hub.payouts.size() - 1);
		if (last && !payout.standing.state().isLive() && hub.payouts.size() < 3) {
			hub.approve(Hold.NONE);
			count("approved again");
		}
	}

	/** Two people ask the bank by telephone and say what its books show at this moment. */
	private void people(SimulatedPayout payout, boolean calm) {
		PayoutState before = payout.standing.state();
		if (!calm && random.nextInt(3) > 0 || !before.isForPeople()) {
			return;
		}
		boolean paid = bank.debits(payout.reference) > bank.returns(payout.reference);
		for (String person : List.of("zhao", "zhao", "qian")) {
			hub.apply(payout, before == PayoutState.WAITING_RELEASE ? new PayoutEvent.Released(person)
					: new PayoutEvent.Judged(person, paid));
		}
		payout.decidedByPeople |= before != PayoutState.WAITING_RELEASE;
		count(before + " left by people");
	}

	private void statement() {
		List<SimulatedBank.Line> lines = bank.ledger();
		for (SimulatedBank.Line line : lines.subList(listed, lines.size())) {
			hub.payouts.forEach(payout -> note(payout, "statement", () -> hub.match(line)));
		}
		listed = lines.size();
		for (SimulatedPayout payout : hub.payouts) {
			payout.open().stream().filter(message -> message.kind == PayoutIntent.STATEMENT)
					.forEach(message -> message.open = false);
			if (bank.debits(payout.reference) == 0) {
				hub.apply(payout, new PayoutEvent.NothingListed());
			}
		}
	}

	private void note(SimulatedPayout payout, String way, Runnable act) {
		PayoutState before = payout.standing.state();
		act.run();
		PayoutState after = payout.standing.state();
		if (before == PayoutState.UNKNOWN && after != before) {
			count("UNKNOWN left by " + (after == PayoutState.READY ? "sending the same again" : way));
		}
	}

	private void calm() {
		now = now.plus(DELAY);
		bank.work(false);
		for (int step = 0; step < 200 && !workers.isEmpty(); step++) {
			work(true);
		}
		for (SimulatedPayout payout : List.copyOf(hub.payouts)) {
			sweep(payout);
			deliver(payout);
			workers.forEach(worker -> note(worker.payout(), "answer", () -> finish(worker)));
			workers.clear();
		}
		if (workers.isEmpty() && !bank.isBusy()) {
			statement();
			hub.payouts.forEach(payout -> people(payout, true));
		}
	}

	private void finish(SimulatedWorker worker) {
		while (!worker.goOn(now, true)) {
			now = now.plusSeconds(1);
		}
	}

	private boolean isQuiet() {
		return workers.isEmpty() && !bank.isBusy() && listed == bank.ledger().size()
				&& hub.payouts.stream().allMatch(payout -> payout.isFinal() && payout.open().isEmpty());
	}

	private void count(String what) {
		seen.merge(what, 1, Integer::sum);
	}
}
