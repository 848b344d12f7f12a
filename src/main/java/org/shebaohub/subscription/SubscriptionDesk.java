package org.shebaohub.subscription;

import org.shebaohub.exchange.MailRoom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where it is noted what subscribers took. */
@Service
public class SubscriptionDesk {

	/** The kind of message, before the subscriber's name. */
	public static final String KIND = "roster.change.";

	private final MailRoom mailRoom;

	SubscriptionDesk(MailRoom mailRoom) {
		this.mailRoom = mailRoom;
	}

	/** Until the subscriber has taken it, it is told again without end; what it refuses is a person's. */
	@Transactional
	public void record(SubscriberAnswer answer) {
		switch (answer.kind()) {
			case TAKEN -> mailRoom.close(answer.delivery(), answer.detail());
			case REFUSED -> mailRoom.park(answer.delivery(), answer.detail());
			case AGAIN -> mailRoom.again(answer.delivery(), answer.detail());
		}
	}
}
