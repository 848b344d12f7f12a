package org.shebaohub.roster;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;

/**
 * An employee as the number names one.
 *
 * @param insuranceNo the personal insurance number (个人社保编号) issued by the bureau
 * @param employments all employments of the person here, oldest first; a rehire has several
 */
public record Employee(EmployeeNo no, String name, OrgNode node, LocalDate employedFrom, LocalDate employedTo,
		String insuranceNo, List<Employment> employments) {

	public boolean employedOn(LocalDate day) {
		return employments.stream().anyMatch(employment -> employment.includes(day));
	}
}
