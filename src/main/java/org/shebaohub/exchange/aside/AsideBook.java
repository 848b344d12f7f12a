package org.shebaohub.exchange.aside;

import java.util.Optional;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.IncomingNews;
import org.shebaohub.exchange.MessageState;
import org.shebaohub.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which incoming messages wait for a person; what it tells is published in the caller's transaction. */
@Component
public class AsideBook {

	/** So many of a sender's wait for a person until a door that has refused a further one no longer keeps it, too. */
	private static final int MOST = 500;

	private static final String COMMANDS = "api:";

	/**
	 * A message that was set aside, under the sender's own id.
	 *
	 * @param state where it stands now
	 */
	public record Aside(long id, MessageState state, Incoming incoming) {
	}

	private final JdbcAsides asides;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	AsideBook(JdbcAsides asides, BusinessClock clock, ApplicationEventPublisher events) {
		this.asides = asides;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Lists a message, or lists it again when a person was done with it and it came again.
	 *
	 * @param id of the row just written, empty when it is an old one
	 * @param rowId under which it is kept, its content's digest included
	 * @return false when the same waits already
	 */
	public boolean keep(Optional<Long> id, Incoming incoming, String rowId, MessageState state) {
		if (incoming.source().startsWith(COMMANDS)) {
			// its sender waits for the answer, and has it
			id.ifPresent(fresh -> asides.insert(fresh, incoming, MessageState.DISMISSED));
			return id.isPresent();
		}
		id.ifPresent(fresh -> asides.insert(fresh, incoming, state));
		Optional<Long> listed = id.or(() -> asides.reopen(incoming.source(), rowId, state));
		listed.ifPresent(row -> events.publishEvent(new IncomingNews.Kept(row, incoming.source(), incoming.kind())));
		return listed.isPresent();
	}

	/** The sender's id has been applied: whatever waited under it is done with. */
	public void applied(Incoming incoming) {
		if (asides.applied(incoming.source(), incoming.messageId(), clock.now())) {
			tell(incoming, "the same message was applied");
		}
	}

	/** Empty when the message was never set aside. */
	public Optional<Aside> find(long id) {
		return asides.find(id);
	}

	/** As {@link #find}, locked until the end of the transaction. */
	public Optional<Aside> take(long id) {
		return asides.take(id);
	}

	/** It was sent through once more in vain. */
	public void refused(Aside aside, String outcome) {
		asides.refused(aside.id(), outcome);
	}

	/** @return false when it was not in that state */
	public boolean end(Aside aside, MessageState state, String why) {
		boolean ended = asides.end(aside.id(), aside.state(), state, clock.now(), why);
		if (ended) {
			tell(aside.incoming(), why);
		}
		return ended;
	}

	private void tell(Incoming incoming, String why) {
		events.publishEvent(new IncomingNews.Settled(incoming.source(), incoming.messageId(),
				asides.waiting(incoming.source(), incoming.messageId()) == 0, asides.waiting(incoming.source(), null) == 0, why));
	}

	/** Whether as many of a sender's wait as are kept for a sender who is told at once. */
	public boolean isFull(String source) {
		return asides.waiting(source, null) >= MOST;
	}
}
