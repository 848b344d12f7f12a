package org.shebaohub.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * What an ERP says happened to money between an employee and the employer.
 *
 * @param source which system says so; ids are unique within it
 * @param type such as {@code advance.booked}
 * @param time when it was said there
 * @param values by the name of the field
 */
public record ErpEvent(String source, String id, String type, Instant time, Map<String, String> values) {

	@Override
	public String toString() {
		return "ErpEvent[" + type + " " + id + " of " + source + "]";
	}
}
