package org.shebaohub.parking;

import java.util.List;
import org.shebaohub.exchange.MessageDesk;
import org.shebaohub.exchange.MessageView;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for those who look after many messages at once: what went wrong, with which, and off they go again. */
@Service
public class ParkingDesk {

	/** So many messages go again by one command. */
	public static final int AT_ONCE = 200;

	private static final int CAUSES = 100;

	private final JdbcParking parking;

	private final MessageDesk messages;

	ParkingDesk(JdbcParking parking, MessageDesk messages) {
		this.parking = parking;
		this.messages = messages;
	}

	/** What became of a command. */
	public record Replayed(Decision decision, int replayed, long remaining) {
	}

	/** The hundred most frequent causes, the most frequent first. */
	@Transactional(readOnly = true)
	public List<ParkedCause> causes() {
		return parking.causes(CAUSES);
	}

	/** Those of one cause after a given one, the oldest first. */
	@Transactional(readOnly = true)
	public List<MessageView> of(String counterpart, String kind, String cause, long after, int limit) {
		return messages.find(parking.of(counterpart, kind, cause, after, limit));
	}

	/**
	 * Sends the oldest two hundred of one cause again, each as a replay of its own, under one reason; what somebody else sends
	 * again at the same moment is left to him.
	 */
	@Transactional
	public Replayed replay(Actor actor, String counterpart, String kind, String cause, String reason) {
		List<Long> oldest = parking.of(counterpart, kind, cause, 0, AT_ONCE);
		Decision decision = Decision.refused(new Finding("MESSAGE_NOT_PARKED", counterpart + ", " + kind + ": " + cause,
				"no message is set aside for this cause now", null));
		int replayed = 0;
		for (long id : oldest) {
			Decision one = messages.replay(actor, id, reason);
			replayed += one.isRefused() ? 0 : 1;
			decision = replayed > 0 ? Decision.accepted() : one;
		}
		return new Replayed(decision, replayed, parking.count(counterpart, kind, cause));
	}
}
