package org.shebaohub.roster;

import java.util.List;

/** What a person in charge sees of an employee; personal numbers are masked. */
public record EmployeeCard(String no, String name, String node, String insuranceNo, String document, String phone,
		String account, List<Employment> employments) {

	/** The usual display masks. */
	static EmployeeCard of(Employee employee, IdentityDocument document, String phone, PayeeAccount account) {
		return new EmployeeCard(employee.no().value(), employee.name(), employee.node().path(), employee.insuranceNo(),
				maskedDocument(document.number()), maskedPhone(phone), account == null ? null : account.masked(),
				employee.employments());
	}

	/** First three and last four characters; a short number shows its last two only. */
	static String maskedDocument(String number) {
		return number.length() < 9 ? "****" + number.substring(number.length() - 2)
				: number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
	}

	private static String maskedPhone(String phone) {
		return phone == null || phone.length() < 7 ? "****"
				: phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
	}
}
