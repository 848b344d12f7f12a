package org.shebaohub.sandbox.counterparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The books of one bank: its orders by reference, over its ledger. */
final class BankBooks {

	/**
	 * What the bank decided about one order when it took it; later answers follow from this and the clock alone.
	 * @param digest of the order's content
	 * @param answered the status in the answer to the order
	 * @param outcome the status that a query shows from {@code settledFrom} on
	 * @param visibleFrom until then a query does not find the order
	 * @param returnsOn the day the money comes back, null for never
	 */
	record BankOrder(String digest, String answered, String outcome, String code, String message, Instant visibleFrom,
			Instant settledFrom, LocalDate returnsOn) {

		String statusAt(Instant now) {
			return now.isBefore(this.settledFrom) ? "PROCESSING" : this.outcome;
		}
	}

	private final boolean deduplicates;

	private final String character;

	private final BankLedger ledger;

	private final MockClock clock;

	private final Map<String, BankLine> orders = new ConcurrentHashMap<>();

	private final Map<String, BankLine> awaitingReturn = new ConcurrentSkipListMap<>();

	private final Set<String> returned = ConcurrentHashMap.newKeySet();

	private final Object[] locks = new Object[64];

	private final AtomicLong serials;

	BankBooks(String character, boolean deduplicates, BankLedger ledger, MockClock clock) {
		this.character = character;
		this.deduplicates = deduplicates;
		this.ledger = ledger;
		this.clock = clock;
		this.serials = new AtomicLong(ledger.size());
		for (int i = 0; i < this.locks.length; i++) {
			this.locks[i] = new Object();
		}
		ledger.lines().forEach(this::remember);
	}

	/** The earlier order under that reference, if this bank deduplicates; else takes the new one, on disk when this returns. */
	Optional<BankLine> earlierOr(String endToEndId, Function<String, BankLine> order) {
		synchronized (this.locks[Math.floorMod(endToEndId.hashCode(), this.locks.length)]) {
			BankLine earlier = this.orders.get(endToEndId);
			if (this.deduplicates && earlier != null) {
				return Optional.of(earlier);
			}
			book(order.apply(nextSerial()));
			return Optional.empty();
		}
	}

	/** The latest order under that reference, once the bank shows it. */
	Optional<BankLine> find(String endToEndId) {
		return Optional.ofNullable(this.orders.get(endToEndId))
			.filter(line -> !this.clock.now().isBefore(line.order().visibleFrom()));
	}

	String status(BankLine line) {
		bookReturns();
		return this.returned.contains(line.endToEndId()) ? "RETURNED" : line.order().statusAt(this.clock.now());
	}

	List<BankLine> statement(LocalDate date) {
		return money().stream().filter(line -> line.bookedOn().equals(date)).toList();
	}

	/** Every debit and return, after booking the returns that have fallen due by the clock. */
	List<BankLine> money() {
		bookReturns();
		List<BankLine> money = new ArrayList<>();
		this.ledger.lines().forEach(line -> {
			if (line.movesMoney()) {
				money.add(line);
			}
		});
		return money;
	}

	synchronized void bookReturns() {
		LocalDate today = this.clock.today();
		this.awaitingReturn.values().stream().filter(debit -> !debit.order().returnsOn().isAfter(today)).forEach(debit ->
			book(new BankLine("RETURN", nextSerial(), debit.endToEndId(), debit.amount(), debit.order().returnsOn(), null)));
	}

	private void book(BankLine line) {
		this.ledger.append(line);
		remember(line);
	}

	private void remember(BankLine line) {
		if (line.order() == null) {
			this.returned.add(line.endToEndId());
			this.awaitingReturn.values().stream().filter(debit -> debit.endToEndId().equals(line.endToEndId())).findFirst()
				.ifPresent(debit -> this.awaitingReturn.remove(debit.serial()));
			return;
		}
		this.orders.put(line.endToEndId(), line);
		if (line.order().returnsOn() != null) {
			this.awaitingReturn.put(line.serial(), line);
		}
	}

	private String nextSerial() {
		return "%s%09d".formatted(this.character.substring(0, 1).toUpperCase(), this.serials.incrementAndGet());
	}
}
