package org.shebaohub.ledger.erp;

import java.time.LocalDate;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.ErpDesk;
import org.shebaohub.ledger.ErpEvent;

/** An event whose fields are in order. */
record Told(Actor actor, ErpKind kind, ErpEvent event) {

	EmployeeNo employee() {
		return new EmployeeNo(text("employeeNo"));
	}

	/** What a record is waited for by: systems number alike, so its source belongs to it. */
	String key(String what, String field) {
		return what + "/" + event.source() + "/" + text(field);
	}

	/** Null when it was left out. */
	String text(String field) {
		return event.values().get(field);
	}

	boolean has(String field) {
		return event.values().containsKey(field);
	}

	Yuan money(String field) {
		return has(field) ? Yuan.of(text(field)) : Yuan.ZERO;
	}

	LocalDate day(String field) {
		return LocalDate.parse(text(field));
	}

	InsuranceMonth month() {
		return has("month") ? InsuranceMonth.parse(text("month")) : null;
	}

	/** Of an event that speaks of a unit's month. */
	ErpDesk.Word word() {
		return new ErpDesk.Word(text("unit"), month(), money("total"), text("approvedBy"),
				has("approvedOn") ? day("approvedOn") : null, event.time());
	}

	InsuranceLine line() {
		return has("line") ? InsuranceLine.valueOf(text("line")) : null;
	}
}
