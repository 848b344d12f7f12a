package org.shebaohub.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.shebaohub.exchange.aside.AsideBook;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.store.Gathered;
import org.shebaohub.vault.SealBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail room over the store: an effect and its row are one transaction, always. */
@Service
class StoredMailRoom implements MailRoom {

	private final JdbcMessagesOut out;

	private final JdbcMessagesIn in;

	private final JdbcMessageTrail trail;

	private final AsideBook asides;

	private final BusinessClock clock;

	private final ExchangeSettings settings;

	private final Bell bell;

	private final TransactionTemplate transaction;

	private final Gathered<Intent> posted = new Gathered<>(this::write);

	private final Set<String> running = ConcurrentHashMap.newKeySet();

	StoredMailRoom(JdbcMessagesOut out, JdbcMessagesIn in, JdbcMessageTrail trail, AsideBook asides, BusinessClock clock,
			ExchangeSettings settings, Bell bell, PlatformTransactionManager transactions) {
		this.out = out;
		this.in = in;
		this.trail = trail;
		this.asides = asides;
		this.clock = clock;
		this.settings = settings;
		this.bell = bell;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public long post(Intent intent) {
		posted.add(intent);
		bell.ringAfterCommit();
		return 0;
	}

	private void write(List<Intent> intents) {
		Map<Long, Map<String, String>> keys = new LinkedHashMap<>();
		List<Long> ids = out.insert(intents, clock.now());
		for (int i = 0; i < ids.size(); i++) {
			keys.put(ids.get(i), intents.get(i).keys());
		}
		trail.keys("OUT", keys);
	}

	@Override
	public Delivery open(String ticket) {
		String[] parts = ticket.split(":");
		long id = Long.parseLong(parts[0]);
		int attempt = Integer.parseInt(parts[1]);
		try {
			return out.find(id, attempt, clock.now()).orElseThrow(() -> new StaleDelivery(id, attempt));
		}
		catch (SealBroken broken) {
			transaction.executeWithoutResult(status -> park(new Delivery(id, attempt, null, null, null),
					"its content does not open: altered in the store, or sealed with a key that is gone"));
			throw new StaleDelivery(id, attempt);
		}
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void close(Delivery delivery, String outcome) {
		require(out.end(delivery, MessageState.DONE, clock.now(), outcome), delivery);
		bell.ringAfterCommit();
	}

	@Override
	@Transactional
	public boolean confirm(String kind, String subject, String outcome) {
		posted.flush();
		bell.ringAfterCommit();
		return out.confirm(kind, subject, clock.now(), outcome);
	}

	@Override
	@Transactional
	public void again(Delivery delivery, Instant due, String reason) {
		require(out.postpone(delivery, due, reason), delivery);
		trail.attempt(delivery, clock.now(), reason);
		bell.ringAfterCommit();
	}

	@Override
	@Transactional
	public void again(Delivery delivery, String reason) {
		again(delivery, clock.now().plus(settings.pauseAfter(delivery.attempt())), reason);
	}

	@Override
	@Transactional
	public void again(Delivery delivery, String reason, int most) {
		if (trail.ended(delivery, reason) + 1 >= most) {
			park(delivery, reason);
		}
		else {
			again(delivery, reason);
		}
	}

	@Override
	@Transactional
	public void park(Delivery delivery, String reason) {
		require(out.end(delivery, MessageState.PARKED, clock.now(), reason), delivery);
		trail.attempt(delivery, clock.now(), reason);
	}

	@Override
	@Transactional(propagation = Propagation.NEVER)
	public Answer once(Incoming incoming, Supplier<String> effect) {
		String ticket = incoming.source() + "\n" + incoming.messageId();
		if (!running.add(ticket)) {
			throw new StillRunning(incoming);
		}
		try {
			Answer answer = transaction.execute(status -> {
				var known = in.find(incoming);
				if (known.isPresent()) {
					return repeat(incoming, known.get());
				}
				String body = effect.get();
				if (body == null) {
					return new Answer(null, false);
				}
				var id = in.insert(incoming, incoming.messageId(), "APPLIED", clock.now(), body);
				if (id.isEmpty()) {
					status.setRollbackOnly();
					return null;
				}
				trail.keys("IN", Map.of(id.get(), incoming.keys()));
				asides.applied(incoming);
				return new Answer(body, false);
			});
			// another instance was faster: its answer stands, our effect was rolled back
			return answer != null ? answer : repeat(incoming, in.find(incoming).orElseThrow());
		}
		catch (OtherContent other) {
			transaction.execute(status -> keep(incoming, MessageState.QUARANTINED, other.getMessage()));
			throw other;
		}
		finally {
			running.remove(ticket);
		}
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean setAside(Incoming incoming, String reason) {
		return keep(incoming, MessageState.PARKED, reason);
	}

	/** @return false when the same waits already */
	private boolean keep(Incoming incoming, MessageState state, String reason) {
		String rowId = incoming.messageId() + "#" + in.digest(incoming);
		Optional<Long> id = in.insert(incoming, rowId, state.name(), clock.now(), reason);
		id.ifPresent(fresh -> trail.keys("IN", Map.of(fresh, incoming.keys())));
		return asides.keep(id, incoming, rowId, state);
	}

	private Answer repeat(Incoming incoming, JdbcMessagesIn.Known known) {
		if (!known.digest().equals(in.digest(incoming))) {
			throw new OtherContent(incoming);
		}
		return new Answer(known.answer(), true);
	}

	private static void require(boolean written, Delivery delivery) {
		if (!written) {
			throw new StaleDelivery(delivery.id(), delivery.attempt());
		}
	}
}
