package org.shebaohub.enrollment;

import java.time.LocalDate;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.InsuranceMonth;

/**
 * The one call that the authority gets next; everything in it stood in the store before.
 *
 * @param insuranceNo by which the authority knows the person
 * @param effective the first day on which the change holds
 * @param month in whose window it goes
 */
public record EnrollmentCall(Action action, String changeNo, Delivery delivery, Scheme scheme,
		EnrollmentChangeKind kind, String insuranceNo, LocalDate effective, InsuranceMonth month) {

	/** NOTHING means that the message was closed already. */
	public enum Action {
		SEND, QUERY, NOTHING
	}
}
