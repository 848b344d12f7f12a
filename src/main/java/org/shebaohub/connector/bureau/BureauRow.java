package org.shebaohub.connector.bureau;

import java.time.LocalDate;
import org.apache.camel.dataformat.bindy.annotation.CsvRecord;
import org.apache.camel.dataformat.bindy.annotation.DataField;
import org.shebaohub.contribution.ResultLine;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.Yuan;

/**
 * A line of a result file in the order and the notation in which Bindy binds it, whatever the city's layout; as text, for
 * Bindy makes a new format of numbers for each cell.
 */
@CsvRecord(separator = ",")
public class BureauRow {

	@DataField(pos = 1, required = true)
	private String insuranceNo;

	@DataField(pos = 2)
	private String name;

	@DataField(pos = 3, required = true)
	private String line;

	@DataField(pos = 4, required = true)
	private String employerShare;

	@DataField(pos = 5, required = true)
	private String employeeShare;

	@DataField(pos = 6)
	private String paidOn;

	@DataField(pos = 7)
	private String creditedOn;

	@DataField(pos = 8, required = true)
	private String result;

	@DataField(pos = 9)
	private String reason;

	ResultLine line(int number) {
		return new ResultLine(number, insuranceNo, name, InsuranceLine.valueOf(line), Yuan.of(employerShare),
				Yuan.of(employeeShare), day(paidOn), day(creditedOn), result.equals("CREDITED"), reason);
	}

	private static LocalDate day(String text) {
		return text == null || text.isEmpty() ? null : LocalDate.of(Integer.parseInt(text, 0, 4, 10),
				Integer.parseInt(text, 4, 6, 10), Integer.parseInt(text, 6, 8, 10));
	}
}
