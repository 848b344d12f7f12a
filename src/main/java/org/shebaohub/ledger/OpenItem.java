package org.shebaohub.ledger;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;

/**
 * Something that stands open between an employee and the employer (挂账).
 *
 * @param month the insurance month of an advance, or of wages; null for other kinds
 * @param line null unless it is an advance
 * @param open what is left of the booked amount; an asset is open until its return, whatever its amount
 * @param source the system that opened it, {@code hub} or the ERP's own name
 * @param sourceRecord its record there
 */
public record OpenItem(String no, OpenItemKind kind, EmployeeNo employee, InsuranceMonth month, InsuranceLine line,
		Yuan booked, Yuan open, LocalDate bookedOn, String source, String sourceRecord) {
}
