package org.shebaohub.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.erp.ErpCounter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which the ERP tells what was booked, cleared and paid; what cannot be applied yet is kept. */
@Service
public class ErpDesk {

	/** Whoever keeps the months of declaration units: to him goes what finance says of them in the ERP. */
	public interface MonthBook {

		/** What a month may cost; what was said last counts. @return REFUSED with findings, else ACCEPTED */
		Decision budget(Actor actor, Word word);

		/** Finance approved there what waits here: the total must be the same, to the fen. */
		Decision approved(Actor actor, Word word);
	}

	/**
	 * What finance says of a unit's month.
	 *
	 * @param by who approved there, and {@code on} which day; null for a budget
	 * @param at when it was said
	 */
	public record Word(String unit, InsuranceMonth month, Yuan total, String by, LocalDate on, Instant at) {
	}

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
