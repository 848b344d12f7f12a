package org.shebaohub.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.roster.fact.KeptFact;

/** What a person in charge sees of an employee; personal numbers are masked. */
public record EmployeeCard(String no, String name, String node, String insuranceNo, String document, String phone,
		String account, List<Employment> employments) {

	/** The usual display masks. */
	static EmployeeCard of(Employee employee, IdentityDocument document, String phone, PayeeAccount account) {
		return new EmployeeCard(employee.no().value(), employee.name(), employee.node().path(), employee.insuranceNo(),
				maskedDocument(document.number()), maskedPhone(phone), account == null ? null : account.masked(),
				employee.employments());
	}

	/** First three and last four characters; of a short number less. */
	static String maskedDocument(String number) {
		int head = number.length() < 15 ? 1 : 3;
		int tail = number.length() < 15 ? 2 : 4;
		return number.substring(0, head) + "*".repeat(number.length() - head - tail)
				+ number.substring(number.length() - tail);
	}

	private static String maskedPhone(String phone) {
		return phone == null || phone.length() < 7 ? "****"
				: phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
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
