package org.shebaohub.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * What a source says of people as of a day.
 *
 * @param reference the record of the source, such as a file and its digest
 */
public record StatusReport(StatusSource source, LocalDate asOf, String reference, List<Line> lines) {

	/**
	 * One person.
	 *
	 * @param number a line of a file or a place in a list, from 1 on
	 * @param employeeNo or null, when the insurance number names the person
	 * @param status ACTIVE or STOPPED, for attendance PRESENT
	 * @param since first day of coverage, first day without it, or the last day of presence
	 */
	public record Line(int number, String employeeNo, String insuranceNo, String status, LocalDate since) {

		/** A blank number names nobody. */
		public Line {
			employeeNo = employeeNo == null || employeeNo.isBlank() ? null : employeeNo;
			insuranceNo = insuranceNo == null || insuranceNo.isBlank() ? null : insuranceNo;
		}
	}
}
