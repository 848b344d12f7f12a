package org.shebaohub.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of those who look after messages: find, send again, give up. A message sent again passes the same desk as the
 * first time; where money could move, that desk asks the counterpart first.
 */
@Service
public class MessageDesk {

	/** So many messages a page at most. */
	public static final int PAGE = 100;

	private final JdbcMessageSearch search;

	private final JdbcIncomingSearch incoming;

	private final JdbcMessagesOut out;

	private final JdbcMessageTrail trail;

	private final OperationLog log;

	private final BusinessClock clock;

	private final Bell bell;

	MessageDesk(JdbcMessageSearch search, JdbcIncomingSearch incoming, JdbcMessagesOut out, JdbcMessageTrail trail,
			OperationLog log, BusinessClock clock, Bell bell) {
		this.search = search;
		this.incoming = incoming;
		this.out = out;
		this.trail = trail;
		this.log = log;
		this.clock = clock;
		this.bell = bell;
	}

	/**
	 * A page of messages after a given one, oldest first.
	 *
	 * @param name the key's name, or null for any that is not personal
	 * @param value the key's value, or null for all of a state
	 */
	@Transactional(readOnly = true)
	public List<MessageView> find(String name, String value, MessageState state, long after, int limit) {
		return value == null || value.isEmpty() ? search.byState(state == null ? MessageState.PARKED : state, after, limit)
				: search.byKey(name, value, state, after, limit);
	}

	/** These, oldest first; unknown ones are left out. */
	@Transactional(readOnly = true)
	public List<MessageView> find(List<Long> ids) {
		return search.byIds(ids);
	}

	@Transactional(readOnly = true)
	public Optional<MessageView> find(long id) {
		return find(List.of(id)).stream().findFirst();
	}

	/** As {@link #find(String, String, MessageState, long, int)} among those that came in; without a state those that wait. */
	@Transactional(readOnly = true)
	public List<MessageView> incoming(String name, String value, MessageState state, long after, int limit) {
		return value == null ? incoming.byState(state, after, limit) : incoming.byKey(name, value, state, after, limit);
	}

	@Transactional(readOnly = true)
	public Optional<MessageView> incoming(long id) {
		return incoming.byId(id);
	}

	/** A parked message goes on in its place; a done one goes out as a new message that names it. One at a time. */
	@Transactional
	public Decision replay(Actor actor, long id, String reason) {
		return command(actor, "MESSAGE_REPLAYED", id, reason, original -> {
			MessageState state = search.byIds(List.of(id)).get(0).state();
			if (state == MessageState.OPEN || out.hasOpenReplay(id)) {
				return new Finding("MESSAGE_ON_ITS_WAY", "message " + id,
						"wait for its outcome; it is being carried at this moment", Role.ADMIN);
			}
			if (state == MessageState.PARKED) {
				out.unpark(id, MessageState.OPEN, clock.now(), "replayed: " + reason);
			}
			else {
				trail.copyKeys(id, out.insert(original, clock.now(), id));
			}
			return null;
		});
	}

	/** Gives a parked message up; later messages of its subject go on. */
	@Transactional
	public Decision dismiss(Actor actor, long id, String reason) {
		return command(actor, "MESSAGE_DISMISSED", id, reason,
				original -> out.unpark(id, MessageState.DISMISSED, clock.now(), "dismissed: " + reason) ? null
						: new Finding("MESSAGE_NOT_PARKED", "message " + id, "only a parked message can be dismissed",
								Role.ADMIN));
	}

	/** @param effect on the message as it was posted; null when it took place, else what stands against it */
	private Decision command(Actor actor, String action, long id, String reason, Function<Intent, Finding> effect) {
		Finding refusal = refusal(actor, reason);
		if (refusal != null) {
			return Decision.refused(refusal);
		}
		Optional<Intent> original = out.intent(id, clock.now());
		refusal = original.isPresent() ? effect.apply(original.get())
				: new Finding("MESSAGE_UNKNOWN", "message " + id, "look for it by its business key", null);
		if (refusal != null) {
			return Decision.refused(refusal);
		}
		log.record(actor, action, original.get().subject(), Map.of("message", id, "reason", reason));
		bell.ringAfterCommit();
		return Decision.accepted();
	}

	/** What stands against a command on a message, whichever way it went; null when nothing does. */
	public static Finding refusal(Actor actor, String reason) {
		if (!actor.is(Role.ADMIN)) {
			return new Finding("ROLE_NEEDED", "role", "an administrator may do this", Role.ADMIN);
		}
		return reason == null || reason.isBlank() || reason.length() > 200
				? new Finding("REASON_NEEDED", "reason", "give a reason of at most 200 characters", null) : null;
	}
}
