package org.shebaohub.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebaohub.exchange.aside.AsideBook;
import org.shebaohub.exchange.aside.AsideBook.Aside;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of those who look after incoming messages that were set aside: once more through the same door, or given up. */
@Service
public class AsideDesk {

	private static final String REPLAY = "message.replay";

	/** A door that takes kept messages once more. */
	public interface Taker {

		boolean takes(Incoming kept);

		/** Outside any transaction. @return what stands against it, or empty when it was applied */
		Optional<Finding> again(Incoming kept);
	}

	private final AsideBook book;

	private final JdbcMessagesOut out;

	private final MailRoom mailRoom;

	private final ObjectProvider<Taker> takers;

	private final OperationLog log;

	private final BusinessClock clock;

	private final TransactionTemplate transaction;

	AsideDesk(AsideBook book, JdbcMessagesOut out, MailRoom mailRoom, ObjectProvider<Taker> takers, OperationLog log,
			BusinessClock clock, PlatformTransactionManager transactions) {
		this.book = book;
		this.out = out;
		this.mailRoom = mailRoom;
		this.takers = takers;
		this.log = log;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Sends a parked message through its door once more; one at a time, and its own id keeps it from counting twice. */
	@Transactional
	public Decision replay(Actor actor, long id, String reason) {
		return command(actor, "MESSAGE_REPLAYED", id, reason, aside -> {
			if (aside.state() == MessageState.QUARANTINED) {
				return new Finding("MESSAGE_QUARANTINED", subject(id),
						"the first content stays; have the sender send a correction under a new id, or dismiss this one", Role.ADMIN);
			}
			if (taker(aside.incoming()).isEmpty()) {
				return new Finding("MESSAGE_NOT_REPLAYABLE", subject(id),
						"nobody can read it as it is; have the sender send it again, and dismiss this one", Role.ADMIN);
			}
			if (out.isOnItsWay(REPLAY, subject(id))) {
				return new Finding("MESSAGE_ON_ITS_WAY", subject(id), "wait for its outcome", Role.ADMIN);
			}
			mailRoom.post(new Intent(REPLAY, "hub", subject(id), clock.now(), Map.of("messageIn", Long.toString(id)), "{}"));
			return null;
		});
	}

	/** Gives a message up that was set aside. */
	@Transactional
	public Decision dismiss(Actor actor, long id, String reason) {
		return command(actor, "MESSAGE_DISMISSED", id, reason, aside -> {
			book.end(aside, MessageState.DISMISSED, "dismissed: " + reason);
			return null;
		});
	}

	/** @param effect null when it took place, else what stands against it */
	private Decision command(Actor actor, String action, long id, String reason, Function<Aside, Finding> effect) {
		Finding refusal = MessageDesk.refusal(actor, reason);
		if (refusal != null) {
			return Decision.refused(refusal);
		}
		Optional<Aside> known = book.take(id);
		if (known.isEmpty()) {
			return Decision.refused(new Finding("MESSAGE_UNKNOWN", subject(id), "look for it among those that came in", null));
		}
		refusal = waits(known.get()) ? effect.apply(known.get())
				: new Finding("MESSAGE_NOT_PARKED", subject(id), "only a message that waits can be replayed or dismissed", Role.ADMIN);
		if (refusal != null) {
			return Decision.refused(refusal);
		}
		log.record(actor, action, subject(id), Map.of("source", known.get().incoming().source(), "reason", reason));
		return Decision.accepted();
	}

	/** The replay's turn has come. What is refused again goes on waiting, with what stands against it now. */
	public void again(Delivery delivery) {
		Aside aside = book.find(Long.parseLong(delivery.subject().substring(3))).orElseThrow();
		Optional<Finding> refusal = waits(aside) ? taker(aside.incoming()).orElseThrow().again(aside.incoming()) : Optional.empty();
		transaction.executeWithoutResult(status -> {
			String outcome = refusal.map(finding -> "refused again: " + finding.code() + " " + finding.evidence())
				.orElse("applied by a replay");
			if (refusal.isPresent()) {
				book.refused(aside, outcome);
			}
			else {
				book.end(aside, MessageState.DONE, outcome);
			}
			mailRoom.close(delivery, outcome);
		});
	}

	/** Whether as many of a sender's wait as are kept for a sender who is told at once. */
	public boolean isFull(String source) {
		return book.isFull(source);
	}

	private Optional<Taker> taker(Incoming kept) {
		return takers.stream().filter(taker -> taker.takes(kept)).findFirst();
	}

	private static boolean waits(Aside aside) {
		return List.of(MessageState.PARKED, MessageState.QUARANTINED).contains(aside.state());
	}

	private static String subject(long id) {
		return "IN-" + id;
	}
}
