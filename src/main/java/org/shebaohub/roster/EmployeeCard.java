package org.shebaohub.roster;

import java.util.List;

/** What a person in charge sees of an employee; personal numbers are masked. */
public record EmployeeCard(String no, String name, String node, String insuranceNo, String document, String phone,
		String account, List<Employment> employments) {
}
