package org.shebaohub.ledger.erp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Finding;

/** The types of events, with the fields that each needs; a field with a question mark may be left out. */
enum ErpKind {

	ADVANCE_BOOKED("advance.booked", "record month line amount bookedOn currency? lateFee? opening?"),
	LOAN_BOOKED("loan.booked", "record amount bookedOn currency? opening?"),
	ITEM_CLEARED("item.cleared", "clearing amount clearedOn item? month? line? orderNo? currency?"),
	CLEARING_REVERSED("item.clearing-reversed", "clearing reversal reversedOn"),
	PAYROLL_PAID("payroll.paid", "record month gross net paidOn currency? withheldPension? withheldMedical? "
			+ "withheldUnemployment? withheldWorkInjury? withheldMaternity?"),
	WAGES_DUE("wages.due", "month state total asOf currency?"),
	ASSET_ASSIGNED("asset.assigned", "record total bookedOn currency?"),
	ASSET_RETURNED("asset.returned", "record returnedOn"),
	DEDUCTION_CONFIRMED("deduction.confirmed", "orderNo outcome total confirmedOn currency?"),
	BALANCE_STATED("balance.stated", "kind total asOf currency?"),
	BUDGET_SET("budget.set", "unit month total currency?"),
	CYCLE_APPROVED("cycle.approved", "unit month total approvedBy approvedOn currency?");

	private static final Map<String, Form> FORMS = Map.ofEntries(Map.entry("employeeNo", Form.EMPLOYEE),
			Map.entry("month", Form.MONTH), Map.entry("line", Form.LINE), Map.entry("amount", Form.AMOUNT),
			Map.entry("total", Form.SUM), Map.entry("gross", Form.SUM), Map.entry("net", Form.SUM),
			Map.entry("lateFee", Form.SUM), Map.entry("bookedOn", Form.DAY), Map.entry("clearedOn", Form.DAY),
			Map.entry("reversedOn", Form.DAY), Map.entry("paidOn", Form.DAY), Map.entry("asOf", Form.DAY),
			Map.entry("returnedOn", Form.DAY), Map.entry("confirmedOn", Form.DAY), Map.entry("currency", Form.CURRENCY),
			Map.entry("opening", Form.FLAG), Map.entry("state", Form.WAGES), Map.entry("outcome", Form.OUTCOME),
			Map.entry("kind", Form.KIND), Map.entry("unit", Form.EMPLOYEE), Map.entry("approvedOn", Form.DAY),
			Map.entry("approvedBy", Form.NAME));

	final String type;

	private final List<String> fields;

	ErpKind(String type, String fields) {
		this.type = type;
		this.fields = List.of((fields.startsWith("unit ") ? fields : "employeeNo " + fields).split(" "));
	}

	static Optional<ErpKind> of(String type) {
		return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
	}

	/** True when it speaks of a declaration unit's month, and of nobody in it. */
	boolean isOfMonth() {
		return fields.get(0).equals("unit");
	}

	static List<String> types() {
		return Arrays.stream(values()).map(kind -> kind.type).toList();
	}

	/** The names of its fields that hold a day. */
	List<String> days() {
		return fields.stream().map(field -> field.replace("?", "")).filter(name -> form(name) == Form.DAY).toList();
	}

	/** All that is missing or malformed; fields that nobody knows are let through. */
	List<Finding> examine(Map<String, String> values) {
		List<Finding> findings = new ArrayList<>();
		for (String field : fields) {
			String name = field.replace("?", "");
			String value = values.get(name);
			Form form = form(name);
			if (value == null && !field.endsWith("?")) {
				findings.add(new Finding("FIELD_MISSING", "data." + name, "write " + form.words, null));
			}
			if (value != null && !form.fits(value)) {
				findings.add(new Finding(form == Form.CURRENCY ? "CURRENCY_NOT_CNY" : "FIELD_MALFORMED", "data." + name,
						"write " + form.words, null));
			}
		}
		return findings;
	}

	private static Form form(String field) {
		return FORMS.getOrDefault(field, field.startsWith("withheld") ? Form.SUM : Form.RECORD);
	}
}
