package org.shebaohub.testing;

import static org.shebaohub.testing.Posted.State.CLOSED;
import static org.shebaohub.testing.Posted.State.OPEN;
import static org.shebaohub.testing.Posted.State.PARKED;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.shebaohub.exchange.Answer;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StaleDelivery;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A mail room in memory that fences like the real one and forgets what a rolled-back transaction wrote. A test plays
 * the relay with {@link #take}: it begins the next attempt and hands out its delivery.
 */
public final class RecordingMailRoom implements MailRoom {

	private record Heard(String content, String body) {
	}

	private final Map<Long, Posted> rows = new TreeMap<>();

	private final Map<String, Heard> inbox = new HashMap<>();

	private final Map<String, String> aside = new HashMap<>();

	private long lastId;

	@Override
	public synchronized long post(Intent intent) {
		write(new Posted(++lastId, intent, OPEN, 0, intent.due(), null));
		return 0;
	}

	@Override
	public synchronized Delivery open(String ticket) {
		String[] parts = ticket.split(":");
		long id = Long.parseLong(parts[0]);
		int attempt = Integer.parseInt(parts[1]);
		return Optional.ofNullable(rows.get(id))
				.filter(Posted::isOpen)
				.filter(row -> row.attempt() == attempt)
				.map(Posted::delivery)
				.orElseThrow(() -> new StaleDelivery(id, attempt));
	}

	@Override
	public synchronized void close(Delivery delivery, String outcome) {
		write(held(delivery).turned(CLOSED, held(delivery).due(), outcome));
	}

	@Override
	public synchronized boolean confirm(String kind, String subject, String outcome) {
		Optional<Posted> row = find(each -> each.isOpen() && each.isFor(kind, subject));
		row.ifPresent(open -> write(open.turned(CLOSED, open.due(), outcome)));
		return row.isPresent();
	}

	@Override
	public synchronized void again(Delivery delivery, Instant due, String reason) {
		write(held(delivery).turned(OPEN, due, reason));
	}

	@Override
	public synchronized void again(Delivery delivery, String reason) {
		again(delivery, held(delivery).due(), reason);
	}

	/** Nothing is counted here. */
	@Override
	public synchronized void again(Delivery delivery, String reason, int most) {
		again(delivery, reason);
	}

	@Override
	public synchronized void park(Delivery delivery, String reason) {
		write(held(delivery).turned(PARKED, held(delivery).due(), reason));
	}

	@Override
	public synchronized Answer once(Incoming incoming, Supplier<String> effect) {
		String key = incoming.source() + " " + incoming.messageId();
		Heard heard = inbox.get(key);
		if (heard == null) {
			String body = effect.get();
			if (body == null) {
				return new Answer(null, false);
			}
			inbox.put(key, new Heard(incoming.content(), body));
			onRollback(() -> inbox.remove(key));
			return new Answer(body, false);
		}
		if (!heard.content().equals(incoming.content())) {
			throw new OtherContent(incoming);
		}
		return new Answer(heard.body(), true);
	}

	@Override
	public synchronized boolean setAside(Incoming incoming, String reason) {
		return aside.putIfAbsent(incoming.source() + " " + incoming.messageId() + " " + incoming.content(), reason) == null;
	}

	/** The contents that were kept for a person. */
	public synchronized List<String> kept() {
		return List.copyOf(aside.keySet());
	}

	/** Begins the next attempt at the oldest open row of this kind and subject; an older delivery is stale from now on. */
	public synchronized Delivery take(String kind, String subject) {
		Posted row = find(each -> each.isOpen() && each.isFor(kind, subject))
				.orElseThrow(() -> new AssertionError("nothing open of " + kind + " for " + subject + " in " + rows()));
		write(row.taken());
		return rows.get(row.id()).delivery();
	}

	/** Every row, oldest first, whatever became of it. */
	public synchronized List<Posted> rows() {
		return List.copyOf(rows.values());
	}

	/** What was posted of this kind, oldest first, whatever became of it. */
	public synchronized List<Intent> posted(String kind) {
		return rows.values().stream().map(Posted::intent).filter(intent -> intent.kind().equals(kind)).toList();
	}

	/** What still waits of this kind, oldest first. */
	public synchronized List<Posted> open(String kind, String subject) {
		return rows.values().stream().filter(row -> row.isOpen() && row.isFor(kind, subject)).toList();
	}

	private Posted held(Delivery delivery) {
		return Optional.ofNullable(rows.get(delivery.id()))
				.filter(row -> row.isOpen() && row.attempt() == delivery.attempt())
				.orElseThrow(() -> new StaleDelivery(delivery.id(), delivery.attempt()));
	}

	private Optional<Posted> find(Predicate<Posted> wanted) {
		return rows.values().stream().filter(wanted).findFirst();
	}

	private void write(Posted row) {
		Posted before = rows.put(row.id(), row);
		onRollback(() -> {
			if (before == null) {
				rows.remove(row.id());
			}
			else {
				rows.put(row.id(), before);
			}
		});
	}

	private void onRollback(Runnable undo) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return;
		}
		int latestFirst = -TransactionSynchronizationManager.getSynchronizations().size();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public int getOrder() {
				return latestFirst;
			}

			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_COMMITTED) {
					synchronized (RecordingMailRoom.this) {
						undo.run();
					}
				}
			}
		});
	}
}
