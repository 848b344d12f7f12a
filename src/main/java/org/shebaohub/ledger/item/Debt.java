package org.shebaohub.ledger.item;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItemKind;

/**
 * Something that is to be booked.
 *
 * @param source who says so, {@code hub} or the ERP
 * @param record his record of it
 */
public record Debt(OpenItemKind kind, EmployeeNo employee, InsuranceMonth month, InsuranceLine line, Yuan amount,
		LocalDate on, String source, String record) {

	/** The source of what the hub itself found. */
	public static final String HUB = "hub";

	/** An advance is owed once, whoever says so; of other kinds each record is one of its own, and the key is null. */
	public String key() {
		return kind == OpenItemKind.ADVANCE ? key(employee, month, line) : null;
	}

	/** The key of an advance. */
	public static String key(EmployeeNo employee, InsuranceMonth month, InsuranceLine line) {
		return "ADVANCE/" + employee + "/" + month + "/" + line;
	}

	/** True when the hub itself found it. */
	public boolean isOfHub() {
		return source.equals(HUB);
	}
}
