package org.shebaohub.ledger;

import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.erp.ErpCounter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which the ERP tells what was booked, cleared and paid; what cannot be applied yet is kept. */
@Service
public class ErpDesk {

	private final ErpCounter counter;

	ErpDesk(ErpCounter counter) {
		this.counter = counter;
	}

	/** ACCEPTED: applied. HELD: kept until what it needs has come. REFUSED: nothing was changed; all findings at once. */
	@Transactional
	public Decision apply(Actor actor, ErpEvent event) {
		return actor.is(Role.ERP_SYSTEM) ? counter.take(actor, event) : Decision.refused(new Finding("NOT_ALLOWED",
				"events of the ERP", "only the ERP tells what it booked", Role.ADMIN));
	}

	/** An event came under a known id with other content; the first stays, and a person must look. */
	@Transactional
	public void quarantined(Actor actor, ErpEvent event) {
		counter.refused(actor, "ERP_EVENT_QUARANTINED", event.source(), event.id(),
				event.values().getOrDefault("employeeNo", ""), List.of(new Finding("EVENT_OTHER_CONTENT", "event "
						+ event.id() + " of " + event.source(),
						"the first content stays; send the correction under a new id", Role.FINANCE)));
	}

	/** Keeps what came over a queue and was not applied, with the reason, and has a person look; once for the same content. */
	@Transactional
	public void setAside(Actor actor, Incoming incoming, List<Finding> findings) {
		counter.setAside(actor, incoming, findings);
	}

	/** Another look at an event that waits. */
	@Transactional
	public void settle(Delivery delivery) {
		counter.settle(delivery);
	}
}
