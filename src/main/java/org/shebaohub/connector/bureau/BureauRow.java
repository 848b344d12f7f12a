package org.shebaohub.connector.bureau;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.camel.dataformat.bindy.annotation.CsvRecord;
import org.apache.camel.dataformat.bindy.annotation.DataField;
import org.shebaohub.contribution.ResultLine;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.Yuan;

/** A line of a result file in the order and the notation in which Bindy binds it, whatever the city's layout. */
@CsvRecord(separator = ",")
public class BureauRow {

	@DataField(pos = 1, required = true)
	private String insuranceNo;

	@DataField(pos = 2)
	private String name;

	@DataField(pos = 3, required = true)
	private InsuranceLine line;

	@DataField(pos = 4, required = true, precision = 2)
	private BigDecimal employerShare;

	@DataField(pos = 5, required = true, precision = 2)
	private BigDecimal employeeShare;

	@DataField(pos = 6, pattern = "yyyyMMdd")
	private LocalDate paidOn;

	@DataField(pos = 7, pattern = "yyyyMMdd")
	private LocalDate creditedOn;

	@DataField(pos = 8, required = true)
	private String result;

	@DataField(pos = 9)
	private String reason;

	ResultLine line(int number) {
		return new ResultLine(number, insuranceNo, name, line, new Yuan(employerShare), new Yuan(employeeShare), paidOn,
				creditedOn, result.equals("CREDITED"), reason);
	}
}
