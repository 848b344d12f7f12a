package org.shebaohub.exchange;

import java.util.List;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the relay what is due: the oldest open message of each counterpart and subject. */
@Service
public class Outbox {

	private final JdbcTickets tickets;

	private final BusinessClock businessClock;

	private final WallClock wallClock;

	private final ExchangeSettings settings;

	Outbox(JdbcTickets tickets, BusinessClock businessClock, WallClock wallClock, ExchangeSettings settings) {
		this.tickets = tickets;
		this.businessClock = businessClock;
		this.wallClock = wallClock;
		this.settings = settings;
	}

	/**
	 * Claims a batch in one short transaction; nothing is sent inside it. A row whose effect does not come within its
	 * claim is handed out again, which is the sweep.
	 */
	@Transactional
	public List<Ticket> claim() {
		var wall = wallClock.now();
		return tickets.claim(businessClock.now(), wall, wall.plus(settings.claimedFor()), settings.batch());
	}

	/**
	 * Takes back what was handed out; for a start whose broker has no ticket left, and before anybody works, for it overtakes
	 * whoever does.
	 */
	@Transactional
	public void recall() {
		tickets.release();
	}

	/** What an internal queue carries of a message: its id and attempt, nothing else. */
	public record Ticket(long id, int attempt, String kind) {

		/** The internal queue of this kind. */
		public String queue() {
			return "hub." + kind;
		}

		/** {@code id:attempt}; also the broker's duplicate id, so that a replay is not swallowed as a duplicate. */
		public String text() {
			return id + ":" + attempt;
		}
	}

	/** Published after a commit that left something to carry, so that the relay need not wait for its heartbeat. */
	public record Rang() {
	}
}
