package org.shebaohub.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.privacy.Mask;
import org.shebaohub.roster.fact.KeptFact;

/** What a person in charge sees of an employee; personal numbers are masked. */
public record EmployeeCard(String no, String name, String node, String insuranceNo, String document, String phone,
		String account, List<Employment> employments) {

	static EmployeeCard of(Employee employee, IdentityDocument document, String phone, PayeeAccount account) {
		return new EmployeeCard(employee.no().value(), employee.name(), employee.node().path(), employee.insuranceNo(),
				Mask.DOCUMENT.of(document.number()), Mask.PHONE.of(phone), account == null ? null : account.masked(),
				employee.employments());
	}

	/** The same card with some numbers in the clear, for somebody who said why; null leaves one as it is. */
	public EmployeeCard showing(String clearDocument, String clearPhone, String clearAccount) {
		return new EmployeeCard(no, name, node, insuranceNo, clearDocument == null ? document : clearDocument,
				clearPhone == null ? phone : clearPhone, clearAccount == null ? account : clearAccount, employments);
	}

	/**
	 * One thing that was told of an employee: from when on it holds and, apart from that, when it was said and recorded.
	 *
	 * @param state APPLIED, WAITING or PARKED, with the reason of the last two
	 */
	public record Told(String what, LocalDate effectiveFrom, Instant saidAt, Instant recordedAt, String source,
			String eventId, String toldBy, String unit, String state, String reason) {

		static Told of(KeptFact kept) {
			var fact = kept.fact();
			var origin = fact.origin();
			return new Told(fact.kind().type, fact.effective(), origin.time(), origin.recordedAt(), origin.source(),
					origin.eventId(), origin.toldBy(), fact.values().get("unit"), kept.state().name(), kept.reason());
		}
	}
}
